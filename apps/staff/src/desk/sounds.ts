import type { Answer } from './answer.ts'
import { placeOf } from './destination.ts'

export const SOUNDS = ['yes', 'no', 'attention', 'hold-shelf', 'transit', 'repair'] as const
export type Sound = (typeof SOUNDS)[number]

type Tone = { readonly hertz: number; readonly fromMs: number; readonly lastsMs: number }

const TONES: Readonly<Record<Sound, readonly Tone[]>> = {
  yes: [{ hertz: 880, fromMs: 0, lastsMs: 90 }],
  no: [
    { hertz: 220, fromMs: 0, lastsMs: 160 },
    { hertz: 220, fromMs: 220, lastsMs: 160 },
  ],
  attention: [{ hertz: 523, fromMs: 0, lastsMs: 480 }],
  'hold-shelf': [
    { hertz: 659, fromMs: 0, lastsMs: 110 },
    { hertz: 988, fromMs: 130, lastsMs: 150 },
  ],
  transit: [
    { hertz: 698, fromMs: 0, lastsMs: 60 },
    { hertz: 698, fromMs: 110, lastsMs: 60 },
    { hertz: 698, fromMs: 220, lastsMs: 60 },
  ],
  repair: [
    { hertz: 659, fromMs: 0, lastsMs: 120 },
    { hertz: 440, fromMs: 150, lastsMs: 180 },
  ],
}

const LOUDNESS = 0.16
const RAMP_S = 0.008
const KEY = 'wenyuan.desk.silenced'

let context: AudioContext | null = null

/** Browsers let a page sound only after a key or a touch; a scan is one. */
export function play(sound: Sound): void {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  void context.resume()
  for (const tone of TONES[sound]) playTone(context, tone)
}

function playTone(audio: AudioContext, { hertz, fromMs, lastsMs }: Tone): void {
  const start = audio.currentTime + fromMs / 1_000
  const end = start + lastsMs / 1_000
  const voice = audio.createOscillator()
  const gain = audio.createGain()
  voice.frequency.value = hertz
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + RAMP_S)
  gain.gain.setValueAtTime(LOUDNESS, end - RAMP_S)
  gain.gain.linearRampToValueAtTime(0, end)
  voice.connect(gain).connect(audio.destination)
  voice.start(start)
  voice.stop(end)
}

/** The sounds that this computer keeps quiet about. */
export function silenced(): ReadonlySet<string> {
  const kept = localStorage.getItem(KEY)
  return new Set(kept === null || kept === '' ? [] : kept.split(','))
}

export function silence(sound: Sound, isSilent: boolean): void {
  const quiet = new Set(silenced())
  if (isSilent) quiet.add(sound)
  else quiet.delete(sound)
  localStorage.setItem(KEY, [...quiet].join(','))
}

export function soundFor(answer: Answer): void {
  const sound = soundOf(answer)
  if (!silenced().has(sound)) play(sound)
}

export function soundOf(answer: Answer): Sound {
  switch (answer.kind) {
    case 'reader':
    case 'lent':
    case 'renewed':
    case 'paid':
    case 'undone':
      return 'yes'
    case 'returned':
      return soundOfPlace(placeOf(answer.back.to).place)
    case 'renewed-all':
      return answer.entries.every(({ loan }) => loan !== undefined) ? 'yes' : 'attention'
    case 'refused':
    case 'not-returned':
    case 'problem':
    case 'not-their-loan':
    case 'not-lent':
      return 'no'
    default:
      return 'attention'
  }
}

function soundOfPlace(place: ReturnType<typeof placeOf>['place']): Sound {
  if (place === 'shelf') return 'yes'
  return place === 'processing' ? 'attention' : place
}
