/** The web has no WeChat sign-in: inside WeChat the mini-program has it. */
export function WechatSignIn(_: { readonly onTicket: (ticket: string) => void }): null {
  return null
}
