import { Link } from '@tanstack/react-router'
import type { PartyView } from '@wenyuan/contract'

/** A person by name, the way to their page. */
export function PartyLink({ party: { id, name, card } }: { readonly party: PartyView }) {
  return (
    <Link className="long" to="/patrons/$id" params={{ id }}>
      {name}　{card}
    </Link>
  )
}
