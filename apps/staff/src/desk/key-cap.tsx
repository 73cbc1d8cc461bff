/** A key beside the word that it presses: for the eye, the shortcut itself is told by `aria-keyshortcuts`. */
export function KeyCap({ name }: { readonly name: string }) {
  return (
    <span className="key" aria-hidden="true">
      {name}
    </span>
  )
}
