/**
 * MLA, 9th edition, for a work in a container (author, "title", container, date, address), as a CSL 1.0 style:
 * plugin-csl brings none. https://style.mla.org/works-cited/citations-by-format/
 */
export const MLA_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>MLA 9, work in a container</title><id>mla</id><updated>2024-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography et-al-min="3" et-al-use-first="1">
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name and="text" delimiter=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always"
            name-as-sort-order="first"/>
        </names>
        <text variable="title" quotes="true"/>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <date variable="issued" delimiter=" ">
            <date-part name="day"/>
            <date-part name="month" form="short"/>
            <date-part name="year"/>
          </date>
          <text variable="URL"/>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`;
