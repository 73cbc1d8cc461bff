import { Link } from '@tanstack/react-router'

type Props = {
  readonly titleText: string | null
  readonly item?: string
  readonly patron: { readonly id: string; readonly card: string | null; readonly name: string }
}

/** The book of a matter and whose it is. */
export function TroubleWho({ titleText, item, patron }: Props) {
  return (
    <div className="trouble-who">
      {titleText === null ? null : (
        <p>
          <b className="song long">{titleText}</b>
          {item === undefined ? null : <span className="cap">　{item}</span>}
        </p>
      )}
      <p>
        <Link to="/patrons/$id" params={{ id: patron.id }}>
          {patron.name}
        </Link>
        <span className="cap">　{patron.card}</span>
      </p>
    </div>
  )
}
