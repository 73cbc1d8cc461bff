import '../overview/overview.css'
import './statistics.css'
import type { StatisticsView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { useItemTypeName } from '../policy/item-type-name.ts'
import { useBranchName } from '../session/branch.ts'
import { usePatronTypeName } from '../session/patron-types.ts'
import { useHas } from '../session/use-me.ts'
import { Page } from '../ui/page.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { ExportButtons } from './export-buttons.tsx'
import { RowsPanel } from './rows-panel.tsx'
import { SpreadPanel, SpreadTable } from './spread-panel.tsx'
import { StatisticsFilters } from './statistics-filters.tsx'
import { queryOf, type StatisticsSearch, SUBJECTS, useStatisticsSearch } from './statistics-search.ts'
import { StatisticsTable } from './statistics-table.tsx'
import { TotalsStrip } from './totals-strip.tsx'
import { statisticsWords } from './words.ts'

export default function StatisticsPage() {
  const words = useWords(statisticsWords)
  const { search, change } = useStatisticsSearch()
  const { subject } = search
  const request = { params: { subject }, query: queryOf(search) }
  const answer = useAsk('getStatistics', request, { enabled: useHas('report.read'), keep: true })
  // The answer before stays while the next comes, but never that of another subject.
  const view = answer.data?.subject === subject ? answer.data : undefined
  const isFault = (answer.error?.problem.errors?.length ?? 0) > 0
  return (
    <Page
      title={words.title}
      needs="report.read"
      actions={view === undefined || answer.error !== null ? null : <ExportButtons search={search} />}
    >
      <Tabs
        label={words.title}
        tabs={SUBJECTS.map((name) => ({ name, label: words.subjects[name] }))}
        chosen={subject}
        onChoose={(tab) => change({ tab })}
      >
        <StatisticsFilters search={search} shown={view} failure={answer.error} onChange={change} />
        {answer.error !== null ? (
          isFault ? (
            <p className="panel panel-body" role="alert">
              {words.notCounted}
            </p>
          ) : (
            <Failed error={answer.error} onRetry={() => void answer.refetch()} />
          )
        ) : view === undefined ? (
          <Loading rows={6} />
        ) : (
          <Figures view={view} search={search} isOld={answer.isPlaceholderData} />
        )}
      </Tabs>
    </Page>
  )
}

type Props = { readonly view: StatisticsView; readonly search: StatisticsSearch; readonly isOld: boolean }

function Figures({ view, search, isOld }: Props) {
  const words = useWords(statisticsWords)
  const say = useSay()
  const { subject, from, through, before } = view
  const period = words.period(say.date(from), say.date(through))
  const narrowed = useNarrowed(search)
  return (
    <div className="statistics" aria-busy={isOld}>
      <p className="cap">
        {[
          ...narrowed,
          period,
          words.comparedWith(say.date(before.from), say.date(before.to)),
          words.notes[subject],
        ].join('　')}
      </p>
      <TotalsStrip view={view} label={`${words.subjects[subject]}　${period}`} />
      <RowsPanel view={view} />
      <SpreadPanel spread={view.spread} />
      <div className="statistics-paper" aria-hidden="true">
        <StatisticsTable view={view} />
        <SpreadTable spread={view.spread} />
      </div>
    </div>
  )
}

/** Of whom and what alone these figures are: on paper the filters are not seen. */
function useNarrowed({ branch, patronType, itemType }: StatisticsSearch): string[] {
  const [branchName, patronTypeName, itemTypeName] = [useBranchName(), usePatronTypeName(), useItemTypeName()]
  return [
    ...(branch === undefined ? [] : [branchName(branch)]),
    ...(patronType === undefined ? [] : [patronTypeName(patronType)]),
    ...(itemType === undefined ? [] : [itemTypeName(itemType)]),
  ]
}
