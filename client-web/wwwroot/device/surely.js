const pausesMs = [300, 600, 1000, 1500, 2000, 3000, 4000, 5000];

/**
 * A part of the pages that comes later than the rest, asked for again where the line fails.
 * @template T @param {() => Promise<T>} load @returns {Promise<T>}
 */
export async function surely(load) {
  for (const pause of pausesMs) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return load();
}
