import type { ReactNode } from 'react'
import '@wenyuan/look/tokens.css'
import './style/frame.css'
import './style/controls.css'
import './style/rows.css'
import './style/marks.css'
import './style/states.css'
import './style/home.css'
import './style/pages.css'
import { useStart } from './session/start.ts'

export default function App({ children }: { readonly children: ReactNode }): ReactNode {
  useStart()
  return children
}
