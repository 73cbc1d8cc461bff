/** What the help page says of these screens. */
export const helpTopics = [
  {
    id: 'accounts',
    title: { zh: '账务', en: 'Money' },
    body: {
      zh: [
        '每位读者有一页账目：应缴、余额、押金分开写，没缴清的每一笔画出是哪些天、怎么算的。收费可以收一部分，也可以指定一笔；每一行缴费都写着缴了哪些。',
        '账只加不改。收错了用“收错了”整笔退回，记错了用“更正”减下来；原来的一行都还在。余额可以退，也可以抵费；押金不抵费用。',
        '减免由一个人申请，另一个人批；数额超过自己的上限时，要上限更高的人批。自己申请的可以撤回。',
        '结账：数现金、写差额。结了就不能改。一个馆有几个钱箱时，在“柜台”给这台电脑起个名，各结各的。收据号一个不缺，可以按 58、80 毫米小票或 A6 再打。',
        '手机支付列出付好、等着付和有疑问的；退款原路退回付款人。对账单和追索材料从账目页下载。',
      ],
      en: [
        'Each patron has an account page: owed, credit and deposit stand apart, and each open charge shows its days and how it was computed. A payment may be a part, or go to one charge; every payment says what it settled.',
        'Lines are only added. A payment taken by mistake is taken back whole, a charge is lowered by a correction; the first line stays. A credit can be refunded or set off; a deposit pays no charge.',
        'One person asks for a waiver, another decides; above one’s own limit somebody with a higher one has to. One’s own request can be withdrawn.',
        'A cash-up counts the cash and notes the difference; it never changes. Where a branch has several drawers, name the one at this computer under “Desk”. No receipt number is missing; each receipt prints again on 58 or 80 mm or in A6.',
        'Phone payments show what is paid, waiting or in doubt; a refund goes back to the payer. Statement and legal package are downloaded from the account page.',
      ],
    },
  },
] as const
