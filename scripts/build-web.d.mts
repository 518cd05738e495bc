/** Makes dist/web true to its sources; answers whether it had to build. Throws with Vite's words when that fails. */
export function buildWebIfChanged(): Promise<boolean>;
