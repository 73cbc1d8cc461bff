import { useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/language.ts'
import { changeDesk, useDesk } from './desk-state.ts'
import { choosePrinter, hasSerial, isPrinterChosen } from './serial-printer.ts'
import {
  BAUDS,
  type Baud,
  keepSlipSettings,
  SLIP_WAYS,
  SLIP_WIDTHS,
  type SlipSettings,
  slipSettings,
} from './slip-settings.ts'
import { slipWords } from './slip-words.ts'

const USUAL: SlipSettings = { width: '80', way: 'browser', baud: 9_600 }

/** Paper and way, chosen once on each computer. */
export function SlipDialog() {
  const words = useWords(slipWords)
  const { slip } = useDesk()
  const [settings, setSettings] = useState(() => slipSettings() ?? USUAL)
  const { width, way } = settings
  const impossible = way === 'escpos' && width === 'a6' ? words.a6NoEscpos : undefined
  return (
    <Dialog title={words.settingsTitle} onClose={() => changeDesk({ dialog: null, slip: null })}>
      <p className="dialog-note">{words.settingsNote}</p>
      <div className="form-rows">
        <fieldset className="pick">
          <legend>{words.width}</legend>
          {SLIP_WIDTHS.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === width}
              onClick={() => setSettings({ ...settings, width: name })}
            >
              {words.widths[name]}
            </button>
          ))}
        </fieldset>
        <fieldset className="pick">
          <legend>{words.way}</legend>
          {SLIP_WAYS.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === way}
              onClick={() => setSettings({ ...settings, way: name })}
            >
              {words.ways[name]}
            </button>
          ))}
        </fieldset>
        <p className="cap">{words.wayNotes[way]}</p>
        {way === 'escpos' ? (
          <PrinterChoice baud={settings.baud} choose={(baud) => setSettings({ ...settings, baud })} />
        ) : null}
      </div>
      <div className="dialog-actions">
        <Button
          look="main"
          reason={impossible}
          onClick={() => {
            keepSlipSettings(settings)
            changeDesk({ dialog: null })
          }}
        >
          {slip === null ? words.save : words.saveAndPrint}
        </Button>
      </div>
    </Dialog>
  )
}

type PrinterProps = { readonly baud: Baud; readonly choose: (baud: Baud) => void }

function PrinterChoice({ baud, choose }: PrinterProps) {
  const words = useWords(slipWords)
  const [isChosen, setChosen] = useState(false)
  useEffect(() => {
    void isPrinterChosen().then(setChosen)
  }, [])
  if (!hasSerial()) return <p className="cap">{words.noSerial}</p>
  return (
    <div className="row">
      <Button onClick={async () => setChosen((await choosePrinter()) || (await isPrinterChosen()))}>
        {words.choosePrinter}
      </Button>
      <fieldset className="pick">
        <legend>{words.baud}</legend>
        {BAUDS.map((rate) => (
          <button key={rate} type="button" aria-pressed={rate === baud} onClick={() => choose(rate)}>
            {rate}
          </button>
        ))}
      </fieldset>
      {isChosen ? <span className="ok">{words.printerChosen}</span> : null}
    </div>
  )
}
