/** In book-title marks; those of the title itself become the inner ones, as Chinese typesetting has it. */
export function inMarks(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`
}
