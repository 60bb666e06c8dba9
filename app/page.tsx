export default function Page() {
  return <main id="matter">hello</main>;
}
