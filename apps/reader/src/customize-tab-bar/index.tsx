/** Alipay's name for the same: see custom-tab-bar. */
export default function CustomizeTabBar() {
  return null
}
