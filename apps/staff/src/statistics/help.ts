/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'statistics',
    title: { zh: '统计', en: 'Statistics' },
    body: {
      zh: [
        '选续借、预约、超期或减免，再选哪几天、按什么分。选了什么，地址里都有，可以收藏或发给同事。一次最多三年。',
        '每个数下面的小字是前一期：整月跟上个月比，没过完的月跟上个月同样几天比，别的期间跟紧挨着的同样多天比。',
        '图里的柱子是这一期，虚线或短线是前一期；每张图都能按“看表格”换成数字，表格比图多几列。',
        '下面的天数分布：借了几天才续、等了几天才到书、超期几天、几天才决定。中位数是一半比它短、一半比它长。',
        '导出的 Excel 和 CSV 跟屏幕上的数一样。打印时表格全都印出来，菜单和按钮不印。',
      ],
      en: [
        'Choose renewals, holds, overdue loans or waivers, then the days and what to group by. The address keeps all of it, to be bookmarked or sent to a colleague. At most three years at once.',
        'The small figure below each is that of the period before: a whole month is compared with the month before, a running one with as many days of it, any other period with as many days right before it.',
        'In the chart the bars are this period, the dashed line or ticks the one before. Every chart can be read as a table, which has more columns.',
        'Below stands how the days are spread: from loan to renewal, until a copy was ready, past the due date, to a decision. Half of the cases are shorter than the median, half longer.',
        'Excel and CSV hold the same figures as the screen. Printed are all tables, but neither menus nor buttons.',
      ],
    },
  },
] as const
