import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { tourWords } from './tour-words.ts'

const KEY = 'wenyuan.desk.tour'
/** The help page starts the tour by a link to the desk with this. */
export const TOUR_HASH = 'tour'

type TourState = 'offered' | 'running' | 'done'

function firstState(): TourState {
  return localStorage.getItem(KEY) === null ? 'offered' : 'done'
}

/** Offered on the first day, never in the way of a scan; taken or not, it is not offered again. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const words = useWords(tourWords)
  const [state, setState] = useState(firstState)
  const isAsked = useLocation({ select: ({ hash }) => hash === TOUR_HASH })
  const navigate = useNavigate()
  function end() {
    localStorage.setItem(KEY, 'done')
    setState('done')
    if (isAsked) void navigate({ to: '/', replace: true })
    onEnd()
  }
  if (state === 'running' || isAsked) return <Guide onEnd={end} />
  if (state === 'done') return null
  return (
    <p className="tour-offer">
      <span className="grow">{words.offer}</span>
      <Button onClick={() => setState('running')}>{words.start}</Button>
      <Button look="bare" onClick={end}>
        {words.decline}
      </Button>
    </p>
  )
}

function Guide({ onEnd }: { readonly onEnd: () => void }) {
  const words = useWords(tourWords)
  const [at, setAt] = useState(0)
  const titleId = useId()
  const next = useRef<HTMLDivElement>(null)
  const step = words.steps[at]
  const place = usePlaceBeside(step?.at)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step takes the focus to its own button
  useEffect(() => {
    next.current?.querySelector<HTMLElement>('.btn--main')?.focus()
  }, [at])
  if (step === undefined) return null
  const isLast = at === words.steps.length - 1
  return (
    <div
      className="tour"
      style={place}
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onEnd()
      }}
    >
      <p className="cap">{words.step(at + 1, words.steps.length)}</p>
      <h2 id={titleId} className="song">
        {step.title}
      </h2>
      <p aria-live="polite">{step.text}</p>
      <div className="dialog-actions" ref={next}>
        <Button look="bare" onClick={onEnd}>
          {words.skip}
        </Button>
        {at === 0 ? null : <Button onClick={() => setAt(at - 1)}>{words.back}</Button>}
        <Button look="main" onClick={() => (isLast ? onEnd() : setAt(at + 1))}>
          {isLast ? words.end : words.next}
        </Button>
      </div>
    </div>
  )
}

const GAP = 10
const WIDTH = 340
const TALLEST = 260

type Spot = { readonly left: number; readonly top: number }

/** Marks what the step is about and puts the words below it, or above where there is no room. */
function usePlaceBeside(name: string | undefined): Spot | undefined {
  const [spot, setSpot] = useState<Spot>()
  useLayoutEffect(() => {
    const target = document.querySelector<HTMLElement>(`[data-tour="${name}"]`)
    if (target === null) return
    target.classList.add('toured')
    const place = () => setSpot(spotBeside(target.getBoundingClientRect()))
    target.scrollIntoView({ block: 'nearest' })
    place()
    addEventListener('resize', place)
    return () => {
      target.classList.remove('toured')
      removeEventListener('resize', place)
    }
  }, [name])
  return spot
}

function spotBeside({ left, top, bottom }: DOMRect): Spot {
  const isRoomBelow = bottom + GAP + TALLEST < innerHeight
  const y = isRoomBelow ? bottom + GAP : Math.max(GAP, top - GAP - TALLEST)
  return { left: Math.max(GAP, Math.min(left, innerWidth - WIDTH - GAP)), top: y }
}
