import type { ReactNode } from "react";
import { Button } from "../_components/button";
import { ExplicitMark } from "../_components/explicit-mark";
import { Kbd } from "../_components/kbd";
import { LoginForm } from "../_components/login-form";
import { PermissionButton } from "../_components/permission-button";
import { PreferenceForms } from "../_components/preference-forms";
import { ProgressBar } from "../_components/progress-bar";
import { ProgressHandle } from "../_components/progress-handle";
import { SaveButton } from "../_components/save-button";
import { SegmentedControl } from "../_components/segmented-control";
import { SpotifyArrowLink } from "../_components/spotify-arrow-link";
import { SpotifyLink } from "../_components/spotify-link";
import { MenuSamples } from "./menu-sample";
import { Specimen } from "./specimen";

const KINDS = ["ink", "outline", "bare", "brick"] as const;
const CHOICES = ["one", "two", "three"].map((slug) => ({
  slug,
  name: `Choice ${slug}`,
  href: "/styleguide",
}));
const SAVABLE = ["spotify:album:kit", "spotify:artist:kit"];
const HOME = "https://open.spotify.com/";

/** Components that the user presses or selects. */
export function Controls() {
  return (
    <>
      <Specimen name="Button: ink (one a page), outline, bare (toolbars), brick (cannot be undone)">
        <Row>
          {KINDS.map((kind) => (
            <Button key={kind} kind={kind}>
              {kind}
            </Button>
          ))}
        </Row>
      </Specimen>
      <Specimen name="Button: cannot be pressed; at work">
        <Row>
          <Button disabled>disabled</Button>
          <Button aria-busy>busy</Button>
        </Row>
      </Specimen>
      <Specimen name="LoginForm: large; with a feature (PermissionButton)">
        <Row>
          <LoginForm kind="ink" large icon>
            Log in with Spotify
          </LoginForm>
          <PermissionButton feature="editLibrary" />
        </Row>
      </Specimen>
      <Specimen name="SaveButton: in a header, in a row; not there, there; followed">
        <Row>
          {SAVABLE.flatMap((uri) =>
            [false, true].map((known) => (
              <SaveButton
                key={`${uri} ${known}`}
                uri={`${uri}-${known}`}
                name="it"
                known={known}
                look="word"
              />
            )),
          )}
          <SaveButton uri="spotify:track:row-false" name="a song" known={false} />
          <SaveButton uri="spotify:track:row-true" name="a song" known />
        </Row>
      </Specimen>
      <Specimen name="ItemMenuButton: a song of one's own playlist, an album, a local file">
        <Row>
          <MenuSamples />
        </Row>
      </Specimen>
      <Specimen name="WordChoice, PreferenceForms">
        <SegmentedControl choices={CHOICES} chosen="two" label="A choice" />
        <PreferenceForms />
      </Specimen>
      <Specimen name="SpotifyLink: quiet, button; OpenArrow; ExplicitMark; Stylus; Key">
        <Row>
          <SpotifyLink href={HOME} />
          <SpotifyLink href={HOME} button />
          <SpotifyArrowLink href={HOME} name="a song" />
          <ExplicitMark />
          <ProgressHandle />
          <Kbd>Ctrl K</Kbd>
        </Row>
      </Specimen>
    </>
  );
}

/** Lines that show progress. */
export function ProgressBars() {
  return (
    <>
      <Specimen name="At rest: nothing plays">
        <ProgressBar at={null} />
      </Specimen>
      <Specimen name="Begun, midway, done">
        {[0, 0.4, 1].map((at) => (
          <ProgressBar key={at} at={at} className="mb-6" />
        ))}
      </Specimen>
      <Specimen name="Thick: the consent">
        <ProgressBar at={0.7} thick />
      </Specimen>
    </>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-4">{children}</div>;
}
