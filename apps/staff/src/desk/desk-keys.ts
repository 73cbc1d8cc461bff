import { type RefObject, useEffect } from 'react'
import { changeDesk, deskNow, showBeside } from './desk-state.ts'
import { MODES } from './modes.ts'
import { printSitting } from './print-slip.ts'
import { renewAllOfReader } from './renew-all.ts'
import { moveChoice } from './scan-field.tsx'
import { leaveReader } from './take-scan.ts'
import { undoLast } from './undo-act.ts'

type Field = HTMLInputElement | null

/** The desk by keyboard: shortcuts, and whatever is typed anywhere goes into the scan field. */
export function useDeskKeys(field: RefObject<Field>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event, field.current)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [field])
}

function onKey(event: KeyboardEvent, field: Field): void {
  // What is open over the desk has the keyboard to itself.
  if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
  const isShortcut = takeMode(event) || takeModified(event, field) || takeBare(event, field)
  if (isShortcut) event.preventDefault()
  else if (isTyping(event)) field?.focus()
}

function takeMode({ key }: KeyboardEvent): boolean {
  const chosen = MODES.find((mode) => mode.key === key)
  if (chosen !== undefined) changeDesk({ mode: chosen.mode })
  return chosen !== undefined
}

function takeModified(event: KeyboardEvent, field: Field): boolean {
  const { code, ctrlKey, metaKey, altKey, shiftKey, target } = event
  if ((ctrlKey || metaKey) && !altKey && !shiftKey) {
    if (code === 'KeyP') return printSitting()
    // In a field where something was typed, Ctrl+Z is the field's.
    return code === 'KeyZ' && (!isEditable(target) || (target === field && field?.value === '')) && undoLast()
  }
  if (!altKey || ctrlKey || metaKey) return false
  if (code === 'KeyP') return printSitting()
  if (code === 'KeyO') return tickOverrides()
  const digit = /^Digit([1-9])$/.exec(code)?.[1]
  if (digit !== undefined) return pressOffer(Number(digit))
  const { reader } = deskNow()
  if (code !== 'KeyR' || reader === null) return false
  renewAllOfReader(reader)
  return true
}

function takeBare(event: KeyboardEvent, field: Field): boolean {
  const { key, target, isComposing } = event
  if (isComposing || event.ctrlKey || event.altKey || event.metaKey) return false
  if (key === 'Escape') return stepBack(field, target)
  const isFieldEmpty = target === field && field?.value === ''
  if (key === '?' && (isFieldEmpty || !isEditable(target))) {
    changeDesk({ dialog: 'keys' })
    return true
  }
  if ((key !== 'ArrowUp' && key !== 'ArrowDown') || (!isFieldEmpty && isEditable(target))) return false
  const isUp = key === 'ArrowUp'
  if (!moveChoice(isUp ? -1 : 1)) showBeside(isUp ? 1 : -1)
  return true
}

/** One thing at a time: out of another field, then what is typed, then a list, then the reader. */
function stepBack(field: Field, target: EventTarget | null): boolean {
  const { answer, reader } = deskNow()
  if (field !== null && target !== field && isEditable(target)) field.focus()
  else if (field !== null && field.value !== '') field.value = ''
  else if (answer?.kind === 'matches' || answer?.kind === 'copies') changeDesk({ answer: null })
  else if (reader !== null) leaveReader()
  else changeDesk({ answer: null })
  field?.focus()
  return true
}

function isEditable(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** A letter, a digit, or the beginning of one by an input method; a space on a button is a press. */
function isTyping({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || isEditable(target)) return false
  return key === 'Process' || ([...key].length === 1 && key !== ' ')
}

function pressOffer(nth: number): boolean {
  const button = document.querySelectorAll<HTMLButtonElement>('.result [data-offer]')[nth - 1]
  button?.click()
  return button !== undefined
}

/** Ticks all that this person may lift and goes to the reason, or to the button where none is asked. */
function tickOverrides(): boolean {
  const form = document.querySelector<HTMLFormElement>('form[data-override]')
  if (form === null) return false
  for (const box of form.querySelectorAll<HTMLInputElement>('input[data-lift]:not(:checked)')) box.click()
  const next = form.querySelector<HTMLElement>('select') ?? form.querySelector<HTMLElement>('button[type=submit]')
  next?.focus()
  return true
}
