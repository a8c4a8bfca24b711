/** Fetches a generated file of the site. @throws Error also when the server answers with an error page */
export async function loadJson<T>(address: string): Promise<T> {
  return (await (await load(address)).json()) as T;
}

/** The same for a file of bytes. */
export async function loadBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await load(address)).arrayBuffer());
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
