export default function CameraDialog() {
  return null
}
