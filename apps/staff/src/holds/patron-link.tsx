import { Link } from '@tanstack/react-router'
import type { HoldView } from '@wenyuan/contract'
import { useHas } from '../session/use-me.ts'
import { whoOf } from './who.ts'

/** Whose hold it is; the way to the person for those who may read patrons. */
export function PatronLink({ hold }: { readonly hold: HoldView }) {
  const mayRead = useHas('patron.read')
  if (!mayRead) return <>{whoOf(hold)}</>
  return (
    <Link to="/patrons" search={{ q: hold.patron }}>
      {whoOf(hold)}
    </Link>
  )
}
