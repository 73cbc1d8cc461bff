import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = 'http://127.0.0.1:8080'
/** antd's own chunk is larger than the warning's default; the budget that counts is the desk's (npm run bench:apps). */
const CHUNK_WARNING_KB = 1_500

export default defineConfig({
  base: '/staff/',
  plugins: [react()],
  build: {
    target: 'es2022',
    // An inlined file would be a data: address, which the pages' policy allows for pictures only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: CHUNK_WARNING_KB,
  },
  server: { proxy: { '/api': SERVER } },
})
