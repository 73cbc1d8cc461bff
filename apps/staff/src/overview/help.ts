/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'overview',
    title: { zh: '总览', en: 'Overview' },
    body: {
      zh: [
        '最上面是今天到这一刻的数，小字是上星期同一天到同一时刻的数，好比较。有人借还，数会自己变。',
        '图里的柱子是今天，横线是上星期同一天的全天。每张图都能按“看表格”换成数字。',
        '右上选馆和月份，选了以后地址跟着变，可以收藏。撤销了的借还不算在内。',
        '“没办成的原因”一次可以有几个，所以加起来会比次数多。',
      ],
      en: [
        'On top stand today’s figures up to this moment; below each, what it was at the same time of the same day last week. They change by themselves as people borrow and return.',
        'In the chart the bars are today, the ticks the whole of the same day last week. Every chart can be read as a table.',
        'Choose branch and month at the right; the address keeps both and can be bookmarked. What was undone is not counted.',
        'One refusal can have several reasons, so the reasons may add up to more than the refusals.',
      ],
    },
  },
] as const
