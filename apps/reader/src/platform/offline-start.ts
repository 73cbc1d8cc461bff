/** A mini-program's parts are on the device anyway. */
export function allowOfflineStart(): void {}
