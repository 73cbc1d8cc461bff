import { Dialog } from '../ui/dialog.tsx'

type Props = { readonly src: string; readonly name: string; readonly onClose: () => void }

export function EnlargedPhoto({ src, name, onClose }: Props) {
  return (
    <Dialog title={name} onClose={onClose} wide>
      <img className="photo-large" src={src} alt={name} />
    </Dialog>
  )
}
