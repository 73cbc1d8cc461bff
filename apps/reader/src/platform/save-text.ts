/** A mini-program can put a file only where its own app finds it again: there the text is copied instead. */
export async function saveText(_name: string, _text: string): Promise<void> {}

export const canSave = false
