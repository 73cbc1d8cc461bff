/** The port to WeChat's sign-in of a mini-program: whose is the code that `wx.login` gave? */
export type WechatLogin = {
  readonly appid: string
  whoIs(code: string): Promise<WhoIs>
}

/** `unionid` is told only where the mini-program belongs to an open-platform account. */
export type WhoIs =
  | { readonly kind: 'account'; readonly openid: string; readonly unionid: string | null }
  | WechatRefused

export type WechatRefused =
  /** Used, run out or made up: `wx.login` gives another. */
  | { readonly kind: 'code-refused' }
  /** More than WeChat lets one account sign in. */
  | { readonly kind: 'too-often' }
  /** An account that WeChat takes for a risk. */
  | { readonly kind: 'blocked' }
  /** App id or secret are not as WeChat knows them: for whoever runs the server, and in the log. */
  | { readonly kind: 'misconfigured' }
  /** No answer, or none that can be understood. */
  | { readonly kind: 'away' }

/** What went wrong, for the log: never the code, the secret or a session key. */
export type WechatTrouble = {
  readonly what: 'misconfigured' | 'away'
  readonly errcode?: number
  readonly error?: string
}
