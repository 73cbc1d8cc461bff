import type { StaffRole } from '@wenyuan/contract'
import type { WordsOf } from '../words/language.ts'

type Words = {
  title: string
  permission: string
  add: string
  adding: string
  added: (name: string) => string
  username: string
  usernameHelp: string
  name: string
  roles: string
  state: string
  acts: string
  active: string
  inactive: string
  noRoles: string
  everywhere: string
  included: string
  edit: string
  editOf: (name: string) => string
  save: string
  saving: string
  saved: string
  cancel: string
  deactivate: string
  deactivateOf: (name: string) => string
  deactivateNote: string
  deactivated: (name: string) => string
  reactivate: string
  reactivateOf: (name: string) => string
  reactivated: (name: string) => string
  changing: string
  password: string
  passwordOf: (name: string) => string
  passwordAgain: string
  passwordHelp: string
  passwordEmpty: string
  passwordNeeded: string
  passwordsDiffer: string
  makePassword: string
  passwordSaved: string
  passwordSave: string
  passwordNote: string
  told: (username: string, password: string) => string
  toldNote: string
  matrix: string
  matrixHelp: string
  grant: (role: string, place: string) => string
  role: Readonly<Record<StaffRole, string>>
  may: Readonly<Record<StaffRole, string>>
  legend: string
  none: string
  done: string
}

export const staffWords: WordsOf<Words> = {
  'zh-CN': {
    title: '员工',
    permission: '管理员工账号',
    add: '添加员工',
    adding: '正在添加',
    added: (name) => `${name} 可以登录了`,
    username: '用户名',
    usernameHelp: '登录用，以后不改',
    name: '姓名',
    roles: '角色',
    state: '状态',
    acts: '办理',
    active: '可用',
    inactive: '已停用',
    noRoles: '没有角色，什么也不能做',
    everywhere: '全部馆',
    included: '已含',
    edit: '修改',
    editOf: (name) => `修改 ${name}`,
    save: '保存',
    saving: '正在保存',
    saved: '改好了，下一次操作起生效',
    cancel: '取消',
    deactivate: '停用',
    deactivateOf: (name) => `停用 ${name}`,
    deactivateNote: '停用后不能登录，正在用的会话马上结束。账号不删除，记录里还要认得出是谁。',
    deactivated: (name) => `${name} 已停用`,
    reactivate: '启用',
    reactivateOf: (name) => `启用 ${name}`,
    reactivated: (name) => `${name} 可以登录了`,
    changing: '正在更改',
    password: '密码',
    passwordOf: (name) => `给 ${name} 换密码`,
    passwordAgain: '再输一遍密码',
    passwordHelp: '8 到 200 个字',
    passwordEmpty: '空着就由系统生成一个，添加后只显示一次',
    passwordNeeded: '请填写密码，或随机生成',
    passwordsDiffer: '两遍不一样',
    makePassword: '随机生成',
    passwordSaved: '密码换好了',
    passwordSave: '换密码',
    passwordNote: '换了以后，这个账号在别处的登录都会结束。',
    told: (username, password) => `用户名 ${username}，密码 ${password}`,
    toldNote: '现在告诉本人，关上以后不再显示。',
    matrix: '角色和馆',
    matrixHelp: '一行是一个馆：勾上的角色在那里有效。“全部馆”包括以后新开的。',
    grant: (role, place) => `${role}，${place}`,
    role: { admin: '管理员', head: '馆长', desk: '服务台', cataloguer: '编目员', auditor: '审计员' },
    may: {
      admin: '什么都可以，只有管理员能改员工和设置',
      head: '除员工和设置以外都可以：放行、减免、启用规则、看记录和总览',
      desk: '借、还、续、预约，登记和修改读者，收费',
      cataloguer: '编目和导入',
      auditor: '只看不改：读者、借阅历史、记录、报表',
    },
    legend: '每个角色能做什么',
    none: '还没有员工',
    done: '记下了',
  },
  en: {
    title: 'Staff',
    permission: 'manage staff accounts',
    add: 'Add staff',
    adding: 'Adding',
    added: (name) => `${name} can sign in`,
    username: 'User name',
    usernameHelp: 'For signing in; it stays',
    name: 'Name',
    roles: 'Roles',
    state: 'State',
    acts: 'Acts',
    active: 'Works',
    inactive: 'Deactivated',
    noRoles: 'No role: may do nothing',
    everywhere: 'All branches',
    included: 'included',
    edit: 'Edit',
    editOf: (name) => `Edit ${name}`,
    save: 'Save',
    saving: 'Saving',
    saved: 'Saved; it holds from the next act on',
    cancel: 'Cancel',
    deactivate: 'Deactivate',
    deactivateOf: (name) => `Deactivate ${name}`,
    deactivateNote:
      'The account can no longer sign in and its sessions end at once. It is not deleted: the record must still know who it was.',
    deactivated: (name) => `${name} is deactivated`,
    reactivate: 'Reactivate',
    reactivateOf: (name) => `Reactivate ${name}`,
    reactivated: (name) => `${name} can sign in`,
    changing: 'Changing',
    password: 'Password',
    passwordOf: (name) => `Change password of ${name}`,
    passwordAgain: 'Password again',
    passwordHelp: '8 to 200 characters',
    passwordEmpty: 'Leave empty to have one made; it is shown once',
    passwordNeeded: 'Type a password or have one made',
    passwordsDiffer: 'The two differ',
    makePassword: 'Make one',
    passwordSaved: 'The password is changed',
    passwordSave: 'Change password',
    passwordNote: 'The account is signed out everywhere else.',
    told: (username, password) => `User name ${username}, password ${password}`,
    toldNote: 'Tell the person now: once closed it is not shown again.',
    matrix: 'Roles and branches',
    matrixHelp: 'Each row is a branch: the roles ticked hold there. “All branches” takes in those to come.',
    grant: (role, place) => `${role}, ${place}`,
    role: { admin: 'Administrator', head: 'Head', desk: 'Desk', cataloguer: 'Cataloguer', auditor: 'Auditor' },
    may: {
      admin: 'Everything; only an administrator changes staff and settings',
      head: 'All but staff and settings: overrides, waivers, activating a policy, the record and the overview',
      desk: 'Lend, take back, renew, holds, register and change patrons, take payments',
      cataloguer: 'Catalogue and import',
      auditor: 'Looks, changes nothing: patrons, loan history, the record, reports',
    },
    legend: 'What each role may do',
    none: 'No staff yet',
    done: 'Noted',
  },
}
