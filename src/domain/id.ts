/** File names and ids, design section 3: letters a to z, digits and single hyphens, at most 64 characters. */
export const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
