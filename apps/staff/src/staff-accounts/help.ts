/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'staff',
    title: { zh: '员工', en: 'Staff' },
    body: {
      zh: [
        '每个人一个账号，谁办的事记录里都认得出。添加时密码可以空着，系统生成一个，只显示一次。',
        '角色在“角色和馆”里勾：一行是一个馆，“全部馆”包括以后新开的。改了以后从下一次操作起生效。',
        '离职的人请停用，不删除：停用后马上不能再用。最后一个管理员不能停用。',
      ],
      en: [
        'Everybody has an account of their own, so that the record knows who did what. Leave the password empty to have one made; it is shown once.',
        'Roles are ticked under “Roles and branches”: each row is a branch, “All branches” takes in those to come. A change holds from the next act on.',
        'When someone leaves, deactivate the account: it stops at once and is never deleted. The last administrator can’t be deactivated.',
      ],
    },
  },
] as const
