/** The platform asks for this component; each page draws its own tab bar, in the theme and size the reader chose. */
export default function CustomTabBar() {
  return null
}
