/** Mini-programs have no address bar. */
export function showAddress(_address: string): void {}
