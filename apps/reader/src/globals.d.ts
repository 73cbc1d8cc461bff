/** Set by the build (config/index.ts). */
declare const PLATFORM: 'h5' | 'weapp' | 'alipay'
/** Where mini-programs find the server; empty on the web, which asks where it came from. */
declare const SERVER_URL: string

declare module '*.css'

/** The address of the file beside the app. */
declare module 'zxing-wasm/reader/zxing_reader.wasm' {
  const address: string
  export default address
}
