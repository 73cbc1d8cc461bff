/** What the help page tells about upkeep. */
export const helpTopics = [
  {
    id: 'upkeep',
    title: { zh: '运维：夜间作业、自查、补录', en: 'Upkeep: the night’s work, self-audit, back-entry' },
    body: {
      zh: [
        '到期、超期、停借期满都从那一分钟算起，不等夜里。夜间作业只做随之而来的事：书转给下一位、记提醒费、写通知、开任务。每一步可以重复做，不会多收一次。',
        '哪一步没做完，后面的照做；再做时只做没做完的。有设置权限的人可以现在就做全部或几步。',
        '自查每 10 分钟在真实数据里查一遍该永远成立的事。查到的写明是什么、实际怎样、应该怎样，并开一个任务；改好以后自动关。',
        '停电、断网时写在纸上的借还，用补录按当时的时间记入：一件一件扫，或上传 CSV。先后颠倒也没有关系，会按时间排好，按当时的规则判断。',
        '对不上的不会丢：列为冲突，写明原因和建议的办法，由人决定。不补录的要写明为什么。',
      ],
      en: [
        'What is due, overdue or over counts from its minute on, whether or not the night has run. The night’s work does what follows: copies go on to the next reader, reminder fees are booked, notices written, tasks opened. Each step may be repeated; nothing is charged twice.',
        'A step that fails does not keep the later ones from running; done again, only what is left runs. Who has the permission for settings may have all or some steps done now.',
        'The self-audit looks every ten minutes whether what must always be true is. What it finds is told with what was met and what would be right, and opens a task, which closes once it is mended.',
        'Loans and returns that were written on paper during an outage are entered afterwards with their times: one by one by scanning, or as a CSV. They are put in order and decided by the rules of that time.',
        'What does not fit is never dropped: it is listed as a conflict with the reason and a proposed settlement, for a person to decide. What is left out needs a reason.',
      ],
    },
  },
] as const
