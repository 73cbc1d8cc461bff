/** A mini-program has all its pages with it. */
export function onMissingPart(_missing: (retry: () => void) => void): void {}
