/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'place',
    title: { zh: '现场屏', en: 'Place screen' },
    body: {
      zh: [
        '规则要求“在现场”才能自助借还时，读者要扫或输入现场码。找一块屏放在馆里，打开这一页，选好馆，点“全屏”。',
        '码每 30 秒换一次，拍下来带走没有用。连不上服务器时不显示码，请读者到服务台。',
        '这块屏要有借书权限的人登录。建一个只有“服务台”角色、只管这个馆的账号专门给它用。',
      ],
      en: [
        'Where the policy lets patrons borrow or return themselves only on the spot, they scan or type the code of the place. Put up a screen there, open this page, choose the branch and go full screen.',
        'The code changes every 30 seconds, so a photo of it is of no use later. Without the server there is no code, and patrons are sent to the desk.',
        'Somebody who may lend must be signed in. Make an account with the desk role at this branch alone for it.',
      ],
    },
  },
] as const
