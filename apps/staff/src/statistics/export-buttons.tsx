import { useDownload } from '../api/use-download.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { queryOf, type StatisticsSearch } from './statistics-search.ts'
import { statisticsWords } from './words.ts'

/** The figures that are shown, as files for spreadsheets and on paper. */
export function ExportButtons({ search }: { readonly search: StatisticsSearch }) {
  const words = useWords(statisticsWords)
  const [csv, xlsx] = [useDownload('exportStatisticsCsv'), useDownload('exportStatisticsXlsx')]
  const request = { params: { subject: search.subject }, query: queryOf(search) }
  return (
    <>
      <FailureNote failure={csv.failure ?? xlsx.failure} />
      <Button busy={xlsx.busy} busyLabel={words.getting} onClick={() => void xlsx.download(request)}>
        <Icon name="export" size={16} />
        {words.exportXlsx}
      </Button>
      <Button busy={csv.busy} busyLabel={words.getting} onClick={() => void csv.download(request)}>
        <Icon name="export" size={16} />
        {words.exportCsv}
      </Button>
      <Button onClick={() => window.print()}>
        <Icon name="print" size={16} />
        {words.print}
      </Button>
    </>
  )
}
