/** Milliseconds since some moment of the past; never fewer than before. What `performance` tells as well takes 3 ms to load. */
export const milliseconds = (): number => {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1e3 + nanoseconds / 1e6
}
