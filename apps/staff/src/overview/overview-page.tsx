import './overview.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { OverviewView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { useHas } from '../session/use-me.ts'
import { Page } from '../ui/page.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { ChooseSpan } from './choose-span.tsx'
import { ExportButton } from './export-button.tsx'
import { HoursPanel } from './hours-panel.tsx'
import { MonthPanel } from './month-panel.tsx'
import { readMonth } from './months.ts'
import { RankedPanel } from './ranked-panel.tsx'
import { StandingPanel } from './standing-panel.tsx'
import { TodayFigures } from './tally-figures.tsx'
import { TopTitles } from './top-titles.tsx'
import { overviewWords } from './words.ts'

export default function OverviewPage() {
  const words = useWords(overviewWords)
  const search = useSearch({ from: '/overview' })
  const navigate = useNavigate({ from: '/overview' })
  const month = readMonth(search.month)
  const { branch } = search
  const query = given({ branch, month })
  const mayRead = useHas('report.read')
  const overview = useAsk('getOverview', { query }, { enabled: mayRead, keep: true })
  const choose = (next: Span) => navigate({ search: given(next) })
  const choice = (
    <>
      <ChooseSpan
        branch={branch}
        month={overview.data === undefined ? month : overview.data.month}
        thisMonth={overview.data?.today.slice(0, 7)}
        onBranch={(next) => choose({ branch: next, month })}
        onMonth={(next) => choose({ branch, month: next })}
      />
      {overview.data === undefined ? null : <ExportButton overview={overview.data} />}
    </>
  )
  return (
    <Page title={words.title} needs="report.read" actions={choice}>
      {overview.error !== null ? (
        <Failed error={overview.error} onRetry={() => overview.refetch()} />
      ) : overview.data === undefined ? (
        <Loading rows={8} />
      ) : (
        <Figures overview={overview.data} isOld={overview.isPlaceholderData} isOneBranch={branch !== undefined} />
      )}
    </Page>
  )
}

type Span = { readonly branch: string | undefined; readonly month: string | undefined }

function given({ branch, month }: Span): { branch?: string; month?: string } {
  return { ...(branch === undefined ? {} : { branch }), ...(month === undefined ? {} : { month }) }
}

type Props = { readonly overview: OverviewView; readonly isOld: boolean; readonly isOneBranch: boolean }

function Figures({ overview, isOld, isOneBranch }: Props) {
  const words = useWords(overviewWords)
  const say = useSay()
  const { at, today, refusals, topTitles, byPatronType, byBranch } = overview
  return (
    <div className="overview" aria-busy={isOld}>
      <p className="cap">{words.asOf(say.date(today), say.time(at))}</p>
      <TodayFigures overview={overview} />
      <div className="overview-pair">
        <HoursPanel overview={overview} />
        <StandingPanel now={overview.now} />
      </div>
      <MonthPanel overview={overview} />
      <div className="overview-three">
        <TopTitles titles={topTitles} />
        <div className="overview-stack">
          <RankedPanel
            title={words.byPatronType}
            columns={[words.patronType, words.lent]}
            rows={byPatronType.map(({ type, name, count }) => ({ key: type, name, count }))}
            empty={words.noTitles}
          />
          {isOneBranch ? null : (
            <RankedPanel
              title={words.byBranch}
              columns={[words.branch, words.lent]}
              rows={byBranch.map(({ branch, name, count }) => ({ key: branch, name, count }))}
              empty={words.noTitles}
            />
          )}
        </div>
        <RankedPanel
          title={words.refusals}
          note={words.refusalsNote}
          columns={[words.reason, words.times]}
          rows={refusals.map(({ code, text, count }) => ({ key: code, name: text, count }))}
          empty={words.noRefusals}
          tone="late"
        />
      </div>
    </div>
  )
}
