/** What was typed may turn the direction of the words around it: between these marks it turns only itself. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
