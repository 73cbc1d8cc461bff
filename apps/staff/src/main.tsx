import '@wenyuan/look/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/controls.css'
import './styles/marks.css'
import './styles/frames.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query-client.ts'
import { router } from './router.tsx'
import { currentLanguage } from './words/language.ts'
import { applyTheme } from './words/theme.ts'

applyTheme()
document.documentElement.lang = currentLanguage()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has the element')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
