import path from 'node:path'

type Rule = { test: (files: RegExp) => { type: (kind: string) => { set: (name: string, value: object) => unknown } } }

/** Taro's type for this file asks for all of webpack's types; what is used of it is small. */
type Chain = {
  resolve: { alias: { set: (name: string, target: string | false) => unknown } }
  optimization: { splitChunks: (options: object) => unknown; set: (name: 'chunkIds', kind: 'named') => unknown }
  performance: { hints: (value: false) => unknown }
  module: { rule: (name: string) => Rule }
}

const packages = path.resolve(__dirname, '../../../packages')
const source = path.resolve(__dirname, '../src')
const platform = process.env['TARO_ENV'] ?? 'h5'

/** Shared source is compiled with the app: it is TypeScript, and outside this folder. */
const compile = { include: [(file: string) => file.startsWith(packages)] }

/** The address that mini-programs ask; the web asks the server it came from. */
const serverUrl = process.env['TARO_APP_SERVER_URL'] ?? ''

export default {
  projectName: 'wenyuan-reader',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [],
  cache: { enable: false },
  copy: { patterns: platform === 'h5' ? [{ from: 'src/favicon.svg', to: 'dist/h5/favicon.svg' }] : [], options: {} },
  defineConstants: {
    SERVER_URL: JSON.stringify(platform === 'h5' ? '' : serverUrl),
    PLATFORM: JSON.stringify(platform),
  },
  alias: {
    '@wenyuan/api-client': path.join(packages, 'api-client/src/index.ts'),
    '@wenyuan/contract/paths': path.join(packages, 'contract/src/paths.ts'),
    '@wenyuan/look/tokens.css': path.join(packages, 'look/src/tokens.css'),
    '@wenyuan/look': path.join(packages, 'look/src/index.ts'),
  },
  // One CSS pixel is one CSS pixel everywhere: large type and tablets grow by layout, not by zoom.
  mini: {
    compile,
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    webpackChain: (chain: Chain) => chain.performance.hints(false),
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'assets',
    router: { mode: 'browser', basename: '' },
    output: { filename: 'assets/[name].[contenthash:8].js', chunkFilename: 'assets/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'assets/[name].[contenthash:8].css',
      chunkFilename: 'assets/[name].[contenthash:8].css',
    },
    // `button` means a button here, not Taro's element of that name.
    postcss: {
      pxtransform: { enable: false },
      htmltransform: { enable: false },
      autoprefixer: { enable: true },
      cssModules: { enable: false },
    },
    htmlPluginOption: { template: path.join(source, 'index.html'), scriptLoading: 'defer', minify: false },
    webpackChain(chain: Chain) {
      chain.performance.hints(false)
      // The reader of barcodes, for browsers without one: a file beside the app, asked for when a camera is opened.
      const reader = chain.module.rule('barcode-reader').test(/zxing_reader\.wasm$/)
      reader.type('asset/resource').set('generator', { filename: 'assets/[name].[contenthash:8][ext]' })
      // What two pages use is fetched once.
      chain.optimization.set('chunkIds', 'named')
      const shared = { name: 'shared', chunks: 'async', minChunks: 2, enforce: true, priority: 20 }
      chain.optimization.splitChunks({
        chunks: 'async',
        cacheGroups: { shared, default: false, defaultVendors: false },
      })
      // Nothing here is a web component: without this the router brings in the tab bar's and the pull-down's.
      chain.resolve.alias.set('@tarojs/components/dist/components', path.join(source, 'platform/no-web-components.ts'))
      chain.resolve.alias.set('@tarojs/components/dist/taro-components/taro-components.css', false)
      chain.resolve.alias.set('@tarojs/components/global.css', path.join(source, 'platform/web-frame.css'))
    },
  },
}
