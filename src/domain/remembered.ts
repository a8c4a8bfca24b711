/**
 * Keeps what was read from a value as long as the value lives. For records and catalogues, which do not change, and
 * questions many rules ask.
 */
export function remembered<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const results = new WeakMap<K, T>();
  return (key) => {
    let result = results.get(key);
    if (result === undefined) {
      result = read(key);
      results.set(key, result);
    }
    return result;
  };
}
