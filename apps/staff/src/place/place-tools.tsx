import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { placeWords } from './words.ts'

/** For whoever puts the screen up; out of the way once it is full. */
export function PlaceTools({ branch }: { readonly branch: string | undefined }) {
  const words = useWords(placeWords)
  const branches = useBranches()
  const navigate = useNavigate({ from: '/place' })
  const isFull = useIsFull()
  return (
    <footer className="place-tools">
      <select
        className="in"
        aria-label={words.branch}
        value={branch ?? ''}
        onChange={(event) => navigate({ search: { branch: event.target.value }, replace: true })}
      >
        {branches.some(({ code }) => code === branch) ? null : <option value={branch}>{branch}</option>}
        {branches.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {document.fullscreenEnabled ? (
        <Button onClick={() => (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen())}>
          {isFull ? words.leaveFull : words.full}
        </Button>
      ) : null}
      <Link className="btn" to="/">
        {words.back}
      </Link>
    </footer>
  )
}

function useIsFull(): boolean {
  const [isFull, setFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const note = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', note)
    return () => document.removeEventListener('fullscreenchange', note)
  }, [])
  return isFull
}
