/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'tasks',
    title: { zh: '任务', en: 'Tasks' },
    body: {
      zh: [
        '“待办”列出你有权限办的任务，最急的在最前：查架、修复、电话和上门催还、裁定争议、估定赔偿、调拨途中丢失、自查所见。朱色是已过期限。',
        '点“我来做”把任务记在自己名下，别人就知道有人在办；办不了就“放回”。',
        '“办理”时先选结果，下面会说明随之发生什么：查架找到，借阅按声称的时间算还；修好的书交给等它的人或回书架；无法修复的书注销。',
        '“声称已还”“争议”“丢失”是还没有了结的事：结束声称、打开争议、收下新书抵赔都在这里。丢失的书找到了，在服务台扫一次即可，该退的会自动退。',
      ],
      en: [
        'Under “To do” is what you have the permission for, the most urgent first: shelf checks, repairs, calls and visits, disputes, losses to assess, items lost in transit, what the self-audit found. Vermilion is past its day.',
        'Take a task and others see that somebody is at it; give it back if you can’t do it.',
        'When you settle one, choose the outcome: below it stands what follows. Found at a shelf check, the loan was returned as of the claim; a mended copy goes to who waits for it or to its shelf; one beyond repair is withdrawn.',
        '“Claimed returned”, “Disputes” and “Lost” are the matters that are not settled yet. Once a lost copy is found, scan it at the desk: what is to be given back is given back by itself.',
      ],
    },
  },
] as const
