<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>votum::AboutDialog</name>
    <message>
        <source>About Votum</source>
        <translation>Über Votum</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>Where is my data?</source>
        <translation>Wo liegen meine Daten?</translation>
    </message>
    <message>
        <source>Votum guides data protection officers from the request for a messaging channel to a documented decision. It proposes; people decide. It does not replace legal advice.</source>
        <translation>Votum führt Datenschutzbeauftragte von der Anfrage nach einem Messaging-Kanal bis zur dokumentierten Entscheidung. Das Programm schlägt vor, entscheiden müssen Menschen. Es ersetzt keine Rechtsberatung.</translation>
    </message>
    <message>
        <source>Catalogue of questions and rules</source>
        <translation>Katalog der Fragen und Regeln</translation>
    </message>
    <message>
        <source>%1, version %2, as of %3</source>
        <translation>%1, Version %2, Stand %3</translation>
    </message>
    <message>
        <source>Fingerprint of the catalogue (SHA-256)</source>
        <translation>Prüfsumme des Katalogs (SHA-256)</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>See the file LICENSE that comes with the program.</source>
        <translation>Siehe die Datei LICENSE, die dem Programm beiliegt.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Verwendete Bausteine</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Es ist keine Ablage geöffnet.</translation>
    </message>
    <message>
        <source>All your cases are in one file</source>
        <translation>Alle Ihre Vorgänge liegen in einer Datei</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: Votum opens no connection to any network. Whoever can read this file can read your cases; keep it where your organisation protects and backs up its files.</source>
        <translation>Nichts verlässt diesen Rechner: Votum baut keine Netzwerkverbindung auf. Wer diese Datei lesen kann, kann Ihre Vorgänge lesen; bewahren Sie sie dort auf, wo Ihre Organisation Dateien schützt und sichert.</translation>
    </message>
    <message>
        <source>To move to another computer, copy the file while Votum is closed, or use File &gt; Back up store.</source>
        <translation>Für den Umzug auf einen anderen Rechner kopieren Sie die Datei bei geschlossenem Programm oder nutzen Sie „Datei &gt; Ablage sichern“.</translation>
    </message>
    <message>
        <source>Window, language and your name are remembered in</source>
        <translation>Fenster, Sprache und Ihr Name werden gespeichert in</translation>
    </message>
    <message>
        <source>Show store in folder</source>
        <translation>Ablage im Ordner zeigen</translation>
    </message>
    <message>
        <source>Qt %1 (LGPL-3.0), QPDF and simdjson (Apache-2.0), SQLite (public domain); the font of the records is under the SIL Open Font License 1.1.</source>
        <translation>Qt %1 (LGPL-3.0), QPDF und simdjson (Apache-2.0), SQLite (gemeinfrei); die Schrift der Akten steht unter der SIL Open Font License 1.1.</translation>
    </message>
    <message>
        <source>The imported catalogue is kept in</source>
        <translation>Der importierte Katalog liegt in</translation>
    </message>
</context>
<context>
    <name>votum::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New assessment…</source>
        <translation>&amp;Neue Bewertung&#xa0;…</translation>
    </message>
    <message>
        <source>Open an e&amp;xample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Open store…</source>
        <translation>Ablage ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>New &amp;store…</source>
        <translation>N&amp;eue Ablage&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Back up store…</source>
        <translation>Ablage &amp;sichern&#xa0;…</translation>
    </message>
    <message>
        <source>Show store in fo&amp;lder</source>
        <translation>Ablage im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Export answers file…</source>
        <translation>Antwortdatei e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Back to the &amp;register</source>
        <translation>Zurück zum &amp;Register</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>&amp;Private notes</source>
        <translation>&amp;Private Notizen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sprac&amp;he</translation>
    </message>
    <message>
        <source>&amp;Assessment</source>
        <translation>Be&amp;wertung</translation>
    </message>
    <message>
        <source>Preview recor&amp;d</source>
        <translation>Entscheidungsakte &amp;ansehen</translation>
    </message>
    <message>
        <source>Save PDF in &amp;all languages…</source>
        <translation>PD&amp;F in allen Sprachen speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>D&amp;ecide and seal…</source>
        <translation>&amp;Entscheiden und versiegeln&#xa0;…</translation>
    </message>
    <message>
        <source>Continue as &amp;new version</source>
        <translation>Als &amp;neue Version fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Where is my data?</source>
        <translation>&amp;Wo liegen meine Daten?</translation>
    </message>
    <message>
        <source>&amp;About Votum</source>
        <translation>Ü&amp;ber Votum</translation>
    </message>
    <message>
        <source>&amp;Trash</source>
        <translation>Pap&amp;ierkorb</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Nachweise</translation>
    </message>
    <message>
        <source>&amp;Case details…</source>
        <translation>Angaben zum &amp;Vorgang&#xa0;…</translation>
    </message>
    <message>
        <source>C&amp;ompare channels…</source>
        <translation>&amp;Kanäle vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Text blocks…</source>
        <translation>&amp;Textbausteine&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;House rules…</source>
        <translation>Interne &amp;Vorgaben&#xa0;…</translation>
    </message>
    <message>
        <source>Export &amp;records…</source>
        <translation>Entscheidungs&amp;akten exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Check a record…</source>
        <translation>Entscheidungsakte &amp;prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Compare &amp;versions…</source>
        <translation>Ve&amp;rsionen vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Measures</source>
        <translation>&amp;Maßnahmen</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>Ver&amp;lauf&#xa0;…</translation>
    </message>
    <message>
        <source>C&amp;atalogue…</source>
        <translation>&amp;Katalog&#xa0;…</translation>
    </message>
    <message>
        <source>Restore a bac&amp;kup…</source>
        <translation>Si&amp;cherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Check store…</source>
        <translation>Ablage &amp;prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Import cases…</source>
        <translation>Vorgänge &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export case &amp;file…</source>
        <translation>&amp;Vorgangsdatei exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export re&amp;gister…</source>
        <translation>Re&amp;gister exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>R&amp;etention…</source>
        <translation>Auf&amp;bewahrung&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Ne&amp;xt open question</source>
        <translation>Nä&amp;chste offene Frage</translation>
    </message>
    <message>
        <source>Pre&amp;vious open question</source>
        <translation>&amp;Vorige offene Frage</translation>
    </message>
    <message>
        <source>&amp;Only open questions</source>
        <translation>Nur &amp;offene Fragen</translation>
    </message>
    <message>
        <source>Confirm the step’s verified &amp;facts</source>
        <translation>Geprüfte Tatsa&amp;chen des Schritts bestätigen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Find in the re&amp;gister</source>
        <translation>Im Re&amp;gister suchen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Questionnaire…</source>
        <translation>Frage&amp;bogen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Reply to a questionnaire…</source>
        <translation>Ant&amp;worten auf einen Fragebogen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Help on this place</source>
        <translation>&amp;Hilfe zu dieser Stelle</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>Handb&amp;uch</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel&#xa0;…</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Es ist keine Ablage geöffnet.</translation>
    </message>
    <message>
        <source>The store is open for reading only.</source>
        <translation>Die Ablage ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The register is empty.</source>
        <translation>Das Register ist leer.</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Es ist kein Vorgang geöffnet.</translation>
    </message>
    <message>
        <source>The case is sealed.</source>
        <translation>Der Vorgang ist versiegelt.</translation>
    </message>
    <message>
        <source>The opinion is issued; withdraw it first.</source>
        <translation>Die Stellungnahme ist abgegeben; ziehen Sie sie zuerst zurück.</translation>
    </message>
    <message>
        <source>The case is not sealed yet.</source>
        <translation>Der Vorgang ist noch nicht versiegelt.</translation>
    </message>
    <message>
        <source>The case has one version only.</source>
        <translation>Der Vorgang hat nur eine Version.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Record a &amp;trigger for review…</source>
        <translation>&amp;Anlass zur Überprüfung erfassen&#xa0;…</translation>
    </message>
    <message>
        <source>Measures of all &amp;cases</source>
        <translation>Maßnahmen &amp;aller Vorgänge</translation>
    </message>
    <message>
        <source>Columns of the re&amp;gister…</source>
        <translation>Spa&amp;lten des Registers&#xa0;…</translation>
    </message>
    <message>
        <source>Recen&amp;t stores</source>
        <translation>Zule&amp;tzt geöffnete Ablagen</translation>
    </message>
    <message>
        <source>Na&amp;me and colour of the store…</source>
        <translation>Na&amp;me und Farbe der Ablage&#xa0;…</translation>
    </message>
    <message>
        <source>Group the register &amp;by</source>
        <translation>Register &amp;gruppieren nach</translation>
    </message>
    <message>
        <source>Check s&amp;pelling</source>
        <translation>Rech&amp;tschreibung prüfen</translation>
    </message>
    <message>
        <source>What is &amp;new</source>
        <translation>Was &amp;neu ist</translation>
    </message>
    <message>
        <source>&amp;Insert a phrase…</source>
        <translation>&amp;Formulierung einfügen&#xa0;…</translation>
    </message>
    <message>
        <source>Register &amp;as table</source>
        <translation>Register als Ta&amp;belle</translation>
    </message>
    <message>
        <source>Short &amp;tour</source>
        <translation>Kurzer &amp;Rundgang</translation>
    </message>
</context>
<context>
    <name>votum::AllMeasuresModel</name>
    <message>
        <source>missing</source>
        <comment>due date</comment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1, überfällig</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>owner</comment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>votum::AllMeasuresPage</name>
    <message>
        <source>Any owner</source>
        <translation>Alle Zuständigen</translation>
    </message>
    <message>
        <source>Mine (%1)</source>
        <translation>Meine (%1)</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Ohne zuständige Person</translation>
    </message>
    <message>
        <source>No measure is as the filters ask.</source>
        <translation>Keine Maßnahme entspricht den Filtern.</translation>
    </message>
    <message>
        <source>No measure is open in any case.</source>
        <translation>In keinem Vorgang ist eine Maßnahme offen.</translation>
    </message>
    <message>
        <source>Measures of all cases</source>
        <translation>Maßnahmen aller Vorgänge</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Back to the register</source>
        <translation>Zurück zum Register</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Vorgang öffnen</translation>
    </message>
    <message>
        <source>Opens the case of the selected measure at its measures (Enter)</source>
        <translation>Öffnet den Vorgang der ausgewählten Maßnahme bei seinen Maßnahmen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Prints the measures shown</source>
        <translation>Druckt die angezeigten Maßnahmen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Saves the measures shown as a table or a calendar</source>
        <translation>Speichert die angezeigten Maßnahmen als Tabelle oder Kalender</translation>
    </message>
    <message>
        <source>open measures</source>
        <translation>offene Maßnahmen</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>due within 30 days</source>
        <translation>binnen 30 Tagen fällig</translation>
    </message>
    <message>
        <source>without owner or due date</source>
        <translation>ohne Zuständige oder Frist</translation>
    </message>
    <message>
        <source>Shows only these measures</source>
        <translation>Zeigt nur diese Maßnahmen</translation>
    </message>
    <message>
        <source>Find a measure or a case</source>
        <translation>Maßnahme oder Vorgang suchen</translation>
    </message>
    <message>
        <source>Filter by owner</source>
        <translation>Nach Zuständigen filtern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Measures of all cases, as of %1</source>
        <translation>Maßnahmen aller Vorgänge, Stand %1</translation>
    </message>
</context>
<context>
    <name>votum::AnswerExtras</name>
    <message>
        <source>Why not applicable? (required)</source>
        <translation>Warum nicht anwendbar? (erforderlich)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Title, file or link</source>
        <translation>Titel, Datei oder Link</translation>
    </message>
    <message>
        <source>Date of the evidence</source>
        <translation>Datum des Nachweises</translation>
    </message>
    <message>
        <source>Informant</source>
        <translation>Auskunft von</translation>
    </message>
    <message>
        <source>Who gave this information?</source>
        <translation>Wer hat diese Auskunft gegeben?</translation>
    </message>
</context>
<context>
    <name>votum::AnswerRow</name>
    <message>
        <source>Confirmed from the catalogue (%1)</source>
        <translation>Aus dem Katalog bestätigt (%1)</translation>
    </message>
    <message>
        <source>entered by %1 on %2</source>
        <translation>erfasst von %1 am %2</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nicht anwendbar</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add to the answer: %1</source>
        <translation>Zur Antwort hinzufügen: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Informant</source>
        <translation>Auskunft von</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>Nicht anwendbar&#xa0;…</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Antwort löschen</translation>
    </message>
    <message>
        <source>The evidence is of %1, older than %2 months.</source>
        <translation>Der Nachweis ist vom %1 und damit älter als %2 Monate.</translation>
    </message>
    <message>
        <source>The evidence bears a date in the future, %1.</source>
        <translation>Der Nachweis trägt ein künftiges Datum, den %1.</translation>
    </message>
    <message>
        <source>The evidence bears no date.</source>
        <translation>Der Nachweis trägt kein Datum.</translation>
    </message>
    <message>
        <source>All recipients asked this (%1)</source>
        <translation>Alle Empfänger, zu denen dies gefragt wird (%1)</translation>
    </message>
    <message>
        <source>All purposes asked this (%1)</source>
        <translation>Alle Zwecke, zu denen dies gefragt wird (%1)</translation>
    </message>
    <message>
        <source>Those under %1 (%2)</source>
        <translation>Alle unter %1 (%2)</translation>
    </message>
    <message>
        <source>Chosen ones…</source>
        <translation>Ausgewählte&#xa0;…</translation>
    </message>
    <message>
        <source>Same answer for…</source>
        <translation>Gleiche Antwort für&#xa0;…</translation>
    </message>
    <message>
        <source>Give the same answer for others: %1</source>
        <translation>Gleiche Antwort für andere geben: %1</translation>
    </message>
    <message>
        <source>entered by %1</source>
        <translation>erfasst von %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>Vorschlag: %1</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch nicht beantwortet</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Feststellungen (%1)</translation>
    </message>
    <message>
        <source>Findings from this answer: %1</source>
        <translation>Feststellungen aus dieser Antwort: %1</translation>
    </message>
</context>
<context>
    <name>votum::ArriveDialog</name>
    <message>
        <source>Import cases</source>
        <translation>Vorgänge importieren</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Cases in the files</source>
        <translation>Vorgänge in den Dateien</translation>
    </message>
    <message>
        <source>What becomes of the case</source>
        <translation>Was mit dem Vorgang geschieht</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>In der Ablage</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>The store does not know this case. It comes with all its versions, its history and the files of its evidence; what is sealed stays sealed.</source>
        <translation>Die Ablage kennt diesen Vorgang nicht. Er kommt mit allen Versionen, seinem Verlauf und den Nachweisdateien; was versiegelt ist, bleibt versiegelt.</translation>
    </message>
    <message>
        <source>The store has all of this already.</source>
        <translation>Alles davon liegt bereits in der Ablage.</translation>
    </message>
    <message>
        <source>The file goes on from where the store stands. Nothing in the store is lost.</source>
        <translation>Die Datei setzt den Stand der Ablage fort. In der Ablage geht nichts verloren.</translation>
    </message>
    <message>
        <source>The store has gone on since this file was made.</source>
        <translation>Seit diese Datei entstand, ist der Vorgang in der Ablage weitergeführt worden.</translation>
    </message>
    <message>
        <source>The case was continued in the store and in the file, each by itself. It can only be taken as a new case; the one in the store stays as it is.</source>
        <translation>Der Vorgang wurde in der Ablage und in der Datei getrennt weitergeführt. Er lässt sich nur als neuer Vorgang übernehmen; der in der Ablage bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Bring the one in the store up to it</source>
        <translation>Den Vorgang der Ablage auf diesen Stand bringen</translation>
    </message>
    <message>
        <source>Take its latest version as a new case</source>
        <translation>Letzte Version als neuen Vorgang übernehmen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
</context>
<context>
    <name>votum::AssessmentView</name>
    <message>
        <source>Nothing further is open in step %1; this is step %2.</source>
        <translation>In Schritt %1 ist weiter nichts offen; dies ist Schritt %2.</translation>
    </message>
    <message>
        <source>No question before this one is open.</source>
        <translation>Vor dieser Frage ist keine offen.</translation>
    </message>
    <message>
        <source>Every question is answered.</source>
        <translation>Alle Fragen sind beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>No question after this one is open; before it there are %n.</source>
        <translation>
            <numerusform>Nach dieser Frage ist keine offen, davor noch eine.</numerusform>
            <numerusform>Nach dieser Frage ist keine offen, davor sind es %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) confirmed. Undo takes all of them back.</source>
        <translation>
            <numerusform>Eine Antwort bestätigt. „Rückgängig“ nimmt sie zurück.</numerusform>
            <numerusform>%n Antworten bestätigt. „Rückgängig“ nimmt alle zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::Background</name>
    <message>
        <source>Another file is still being read or written. Please try again in a moment.</source>
        <translation>Eine andere Datei wird noch gelesen oder geschrieben. Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>votum::CaseCells</name>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Angefragt von</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Entschieden am</translation>
    </message>
    <message>
        <source>Next measure due</source>
        <translation>Nächste Maßnahme fällig</translation>
    </message>
    <message>
        <source>Approved until</source>
        <translation>Freigegeben bis</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1, überfällig</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <translation>Überprüfung: %1</translation>
    </message>
    <message>
        <source>Measure due: %1</source>
        <translation>Maßnahme fällig: %1</translation>
    </message>
</context>
<context>
    <name>votum::CaseCommands</name>
    <message>
        <source>Export answers file</source>
        <translation>Antwortdatei exportieren</translation>
    </message>
    <message>
        <source>Answers files (*.json)</source>
        <translation>Antwortdateien (*.json)</translation>
    </message>
    <message>
        <source>Import cases</source>
        <translation>Vorgänge importieren</translation>
    </message>
    <message>
        <source>Case files, answers files, records (*.votumcase *.json *.pdf);;All files (*)</source>
        <translation>Vorgangsdateien, Antwortdateien, Akten (*.votumcase *.json *.pdf);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) imported</source>
        <translation>
            <numerusform>%n Vorgang importiert</numerusform>
            <numerusform>%n Vorgänge importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export case file</source>
        <translation>Vorgangsdatei exportieren</translation>
    </message>
    <message>
        <source>Case files (*.votumcase)</source>
        <translation>Vorgangsdateien (*.votumcase)</translation>
    </message>
    <message>
        <source>Export register</source>
        <translation>Register exportieren</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Of the files chosen only the case files are shown now. Choose the others once more by themselves.</source>
        <translation>Von den gewählten Dateien werden zunächst nur die Vorgangsdateien angezeigt. Bitte wählen Sie die übrigen danach noch einmal für sich aus.</translation>
    </message>
    <message>
        <source>Case files are being checked…</source>
        <translation>Vorgangsdateien werden geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>%1: %2 None of the files was imported.</source>
        <translation>%1: %2 Keine der Dateien wurde importiert.</translation>
    </message>
    <message>
        <source>Export measures</source>
        <translation>Maßnahmen exportieren</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
</context>
<context>
    <name>votum::CaseDialog</name>
    <message>
        <source>Case details</source>
        <translation>Angaben zum Vorgang</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Sprache der Texte</translation>
    </message>
    <message>
        <source>The language in which you write. What is already typed stays as it is.</source>
        <translation>Die Sprache, in der Sie schreiben. Bereits Eingegebenes bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>votum::CaseFoot</name>
    <message>
        <source>Not everything is saved</source>
        <translation>Nicht alles ist gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert um %1 Uhr</translation>
    </message>
    <message>
        <source>Everything is saved as you enter it</source>
        <translation>Jede Eingabe wird sofort gespeichert</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>On (Alt+Right)</source>
        <translation>Weiter (Alt+Rechts)</translation>
    </message>
</context>
<context>
    <name>votum::CaseHead</name>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>This case is sealed. Nothing can be changed; continue it as a new version in step 9.</source>
        <translation>Dieser Vorgang ist versiegelt. Änderungen sind nicht mehr möglich; in Schritt 9 lässt er sich als neue Version fortführen.</translation>
    </message>
    <message>
        <source>The opinion has been issued: answers are frozen. To change a fact, withdraw the opinion in step 9. Measures can still be completed.</source>
        <translation>Die Stellungnahme ist abgegeben, die Antworten sind festgeschrieben. Um den Sachverhalt zu ändern, ziehen Sie die Stellungnahme in Schritt 9 zurück. Maßnahmen können weiter erledigt werden.</translation>
    </message>
    <message>
        <source>Go to step 9</source>
        <translation>Zu Schritt 9</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Back to the register; everything is saved</source>
        <translation>Zurück zum Register; alles ist gespeichert</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Questions, answers, findings, measures and notes of this case (%1)</source>
        <translation>Fragen, Antworten, Feststellungen, Maßnahmen und Notizen dieses Vorgangs (%1)</translation>
    </message>
    <message>
        <source>Preview record</source>
        <translation>Entscheidungsakte ansehen</translation>
    </message>
    <message>
        <source>Case details…</source>
        <translation>Angaben zum Vorgang&#xa0;…</translation>
    </message>
    <message>
        <source>Title, organisation and language of the texts</source>
        <translation>Titel, Organisation und Sprache der Texte</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>Sealed on %1</source>
        <translation>Versiegelt am %1</translation>
    </message>
</context>
<context>
    <name>votum::CaseMenu</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete permanently…</source>
        <translation>Endgültig löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>Entscheidungsakte zeigen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Record a trigger for review…</source>
        <translation>Anlass zur Überprüfung erfassen&#xa0;…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Export %n record(s)…</source>
        <translation>
            <numerusform>%n Akte exportieren&#xa0;…</numerusform>
            <numerusform>%n Akten exportieren&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export list of %n case(s)…</source>
        <translation>
            <numerusform>Liste mit %n Vorgang exportieren&#xa0;…</numerusform>
            <numerusform>Liste mit %n Vorgängen exportieren&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print list of %n case(s)…</source>
        <translation>
            <numerusform>Liste mit %n Vorgang drucken&#xa0;…</numerusform>
            <numerusform>Liste mit %n Vorgängen drucken&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begin %n review(s)</source>
        <translation>
            <numerusform>%n Überprüfung beginnen</numerusform>
            <numerusform>%n Überprüfungen beginnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record a trigger for review of %n case(s)…</source>
        <translation>
            <numerusform>Anlass zur Überprüfung von %n Vorgang erfassen&#xa0;…</numerusform>
            <numerusform>Anlass zur Überprüfung von %n Vorgängen erfassen&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n draft(s) to trash</source>
        <translation>
            <numerusform>%n Entwurf in den Papierkorb verschieben</numerusform>
            <numerusform>%n Entwürfe in den Papierkorb verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) begun.</source>
        <translation>
            <numerusform>%n Überprüfung begonnen.</numerusform>
            <numerusform>%n Überprüfungen begonnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>votum::CasePreview</name>
    <message>
        <source>Preview of the selected case</source>
        <translation>Vorschau des gewählten Vorgangs</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Entscheidungsakte</translation>
    </message>
    <message>
        <source>Show the record of this case as PDF</source>
        <translation>Entscheidungsakte dieses Vorgangs als PDF zeigen</translation>
    </message>
    <message>
        <source>Select a case to see its result and its findings here.</source>
        <translation>Wählen Sie einen Vorgang aus, um hier Ergebnis und Feststellungen zu sehen.</translation>
    </message>
    <message>
        <source>Decided on %1</source>
        <translation>Entschieden am %1</translation>
    </message>
    <message>
        <source>Review on %1</source>
        <translation>Überprüfung am %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>No open finding</source>
        <translation>Keine offene Feststellung</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und eine weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Next measures</source>
        <translation>Nächste Maßnahmen</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Back into the register</source>
        <translation>Zurück in das Register</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>im Papierkorb</translation>
    </message>
    <message>
        <source>Delete permanently…</source>
        <translation>Endgültig löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Answers, notes and journal of this draft are deleted for good</source>
        <translation>Antworten, Notizen und Protokoll dieses Entwurfs werden unwiderruflich gelöscht</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not answered yet</source>
        <translation>
            <numerusform>Eine Frage noch nicht beantwortet</numerusform>
            <numerusform>%n Fragen noch nicht beantwortet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::CaseTrash</name>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>„%1“ liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is back in the register.</source>
        <translation>„%1“ steht wieder im Register.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und ein weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) for good?</source>
        <translation>
            <numerusform>Diesen Entwurf endgültig löschen?</numerusform>
            <numerusform>%n Entwürfe endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers, notes and journal are erased from the store and cannot be brought back. Backups keep them. The file number is not given again.</source>
        <translation>Antworten, Notizen und Protokoll werden aus der Ablage gelöscht und lassen sich nicht wiederherstellen. In Sicherungskopien bleiben sie erhalten. Das Aktenzeichen wird nicht erneut vergeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) permanently deleted.</source>
        <translation>
            <numerusform>Der Entwurf ist endgültig gelöscht.</numerusform>
            <numerusform>%n Entwürfe sind endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are in the trash.</source>
        <translation>
            <numerusform>%n Entwurf liegt im Papierkorb.</numerusform>
            <numerusform>%n Entwürfe liegen im Papierkorb.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are back in the register.</source>
        <translation>
            <numerusform>%n Entwurf ist wieder im Register.</numerusform>
            <numerusform>%n Entwürfe sind wieder im Register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::CatalogueDialog</name>
    <message>
        <source>Only what &amp;judgements rest on</source>
        <translation>Nur worauf &amp;Bewertungen beruhen</translation>
    </message>
    <message>
        <source>&amp;Open another…</source>
        <translation>&amp;Anderen öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Back to the program’s own</source>
        <translation>&amp;Zurück zum Katalog des Programms</translation>
    </message>
    <message>
        <source>&amp;Use this catalogue</source>
        <translation>Diesen Katalog &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>What is wrong with the catalogue</source>
        <translation>Was am Katalog nicht stimmt</translation>
    </message>
    <message>
        <source>Folder of the catalogue</source>
        <translation>Ordner des Katalogs</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>dem Programm</translation>
    </message>
    <message>
        <source>Not in use yet: %1, from %2</source>
        <translation>Noch nicht in Gebrauch: %1, aus %2</translation>
    </message>
    <message>
        <source>This is the catalogue in use.</source>
        <translation>Dieser Katalog ist bereits in Gebrauch.</translation>
    </message>
    <message>
        <source>Not taken: the program’s own catalogue is newer (version %1).</source>
        <translation>Nicht übernommen: Der Katalog des Programms ist neuer (Version %1).</translation>
    </message>
    <message>
        <source>Not taken: the catalogue says of itself that it is not whole.</source>
        <translation>Nicht übernommen: Der Katalog weist sich selbst als unvollständig aus.</translation>
    </message>
    <message>
        <source>Not taken: the catalogue lacks a language of the program.</source>
        <translation>Nicht übernommen: Dem Katalog fehlt eine Sprache des Programms.</translation>
    </message>
    <message numerus="yes">
        <source>Not taken: the catalogue has %n fault(s). The one in use stays.</source>
        <translation>
            <numerusform>Nicht übernommen: Der Katalog hat %n Fehler. Der bisherige bleibt in Gebrauch.</numerusform>
            <numerusform>Nicht übernommen: Der Katalog hat %n Fehler. Der bisherige bleibt in Gebrauch.</numerusform>
        </translation>
    </message>
    <message>
        <source>From version %1 to version %2.</source>
        <translation>Von Version %1 zu Version %2.</translation>
    </message>
    <message>
        <source>Open another catalogue to see in what it differs from the one in use.</source>
        <translation>Öffnen Sie einen anderen Katalog, um zu sehen, worin er sich von dem in Gebrauch unterscheidet.</translation>
    </message>
    <message>
        <source>What differs (%1)</source>
        <translation>Unterschiede (%1)</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Cases concerned (%1)</source>
        <translation>Betroffene Vorgänge (%1)</translation>
    </message>
    <message>
        <source>Sealed under other catalogues: by the one in use these would be judged otherwise than their records say.</source>
        <translation>Unter anderen Katalogen versiegelt: Nach dem Katalog in Gebrauch würden diese Vorgänge anders bewertet, als ihre Akten sagen.</translation>
    </message>
    <message>
        <source>By the catalogue in use no sealed case would be judged otherwise than its record says.</source>
        <translation>Nach dem Katalog in Gebrauch würde kein versiegelter Vorgang anders bewertet, als seine Akte sagt.</translation>
    </message>
    <message>
        <source>These rest on what differs, %1 of %2 open or in force. Open cases are judged anew when the catalogue is taken; sealed ones never change: their review is a new version.</source>
        <translation>Diese beruhen auf dem, was sich unterscheidet: %1 von %2 offenen oder geltenden Vorgängen. Offene werden neu bewertet, sobald der Katalog übernommen ist; versiegelte ändern sich nie: Ihre Überprüfung ist eine neue Version.</translation>
    </message>
    <message>
        <source>None of %1 cases rests on what differs.</source>
        <translation>Keiner von %1 Vorgängen beruht auf dem, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Begin &amp;reviews for all (%1)</source>
        <translation>Überp&amp;rüfung für alle beginnen (%1)</translation>
    </message>
    <message>
        <source>First use the catalogue: reviews are judged by it.</source>
        <translation>Erst den Katalog verwenden: Nach ihm werden die Überprüfungen bewertet.</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>In Gebrauch: %1</translation>
    </message>
    <message>
        <source>It comes with the program.</source>
        <translation>Er gehört zum Programm.</translation>
    </message>
    <message>
        <source>Imported, kept in %1. The program’s own is version %2.</source>
        <translation>Importiert, aufbewahrt in %1. Der Katalog des Programms hat Version %2.</translation>
    </message>
    <message>
        <source>In use now. Open cases have been judged anew; sealed ones are as they were.</source>
        <translation>Jetzt in Gebrauch. Offene Vorgänge sind neu bewertet, versiegelte unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) begun, to be found in the register.</source>
        <translation>
            <numerusform>%n Überprüfung begonnen; sie steht im Register.</numerusform>
            <numerusform>%n Überprüfungen begonnen; sie stehen im Register.</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1, as of %2</source>
        <translation>Version %1, Stand %2</translation>
    </message>
    <message>
        <source>%1, with own content of %2, version %3</source>
        <translation>%1, mit eigenen Inhalten von %2, Fassung %3</translation>
    </message>
    <message>
        <source>Own &amp;content…</source>
        <translation>Eigene &amp;Inhalte&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit own content…</source>
        <translation>Eigene Inhalte bearbei&amp;ten&#xa0;…</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Without own content</source>
        <translation>&amp;Ohne eigene Inhalte</translation>
    </message>
    <message>
        <source>Folder of the own content</source>
        <translation>Ordner der eigenen Inhalte</translation>
    </message>
    <message>
        <source>Not in use yet: %1</source>
        <translation>Noch nicht in Gebrauch: %1</translation>
    </message>
    <message>
        <source>Own content of %1, version %2, as of %3. It is written in %4.</source>
        <translation>Eigene Inhalte von %1, Fassung %2, Stand %3. Geschrieben werden sie in %4.</translation>
    </message>
    <message>
        <source>No own content: questions, rules, measures, channels and texts of your organisation can be laid over the catalogue.</source>
        <translation>Keine eigenen Inhalte: Fragen, Regeln, Maßnahmen, Kanäle und Texte Ihrer Organisation können den Katalog ergänzen.</translation>
    </message>
    <message>
        <source>The own content in %1 is not in use.</source>
        <translation>Die eigenen Inhalte in %1 sind nicht in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>votum::CataloguePaper</name>
    <message>
        <source>version %1, as of %2</source>
        <translation>Version %1, Stand %2</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Result so far</source>
        <translation>Ergebnis bisher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What another catalogue changes</source>
        <translation>Was ein anderer Katalog ändert</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 zu %2.</translation>
    </message>
    <message>
        <source>By %1, against what the records say.</source>
        <translation>Nach %1, verglichen mit dem, was die Akten sagen.</translation>
    </message>
    <message>
        <source>Cases concerned: %1 of %2. Judged on %3. Sealed cases stay as they are.</source>
        <translation>Betroffene Vorgänge: %1 von %2. Bewertet am %3. Versiegelte Vorgänge bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What judgements rest on</source>
        <translation>Worauf Bewertungen beruhen</translation>
    </message>
    <message>
        <source>Entries that differ in wording alone: %1.</source>
        <translation>Einträge, bei denen sich nur der Wortlaut unterscheidet: %1.</translation>
    </message>
    <message>
        <source>Result then</source>
        <translation>Ergebnis dann</translation>
    </message>
</context>
<context>
    <name>votum::ChannelList</name>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht gewählt</translation>
    </message>
    <message>
        <source>Can be chosen later, in step 2.</source>
        <translation>Kann später in Schritt 2 gewählt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Search %n mode(s) of operation</source>
        <translation>
            <numerusform>%n Betriebsart durchsuchen</numerusform>
            <numerusform>%n Betriebsarten durchsuchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::ChannelPanel</name>
    <message>
        <source>Which channel, in which mode of operation?</source>
        <translation>Welcher Kanal, in welcher Betriebsart?</translation>
    </message>
    <message>
        <source>The choice brings proposals from the catalogue. They stand beside the questions until you confirm or correct them.</source>
        <translation>Die Auswahl bringt Vorschläge aus dem Katalog mit. Sie stehen neben den Fragen, bis Sie sie bestätigen oder berichtigen.</translation>
    </message>
    <message>
        <source>What the catalogue knows of it</source>
        <translation>Was der Katalog darüber enthält</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Not chosen, or not in the catalogue</source>
        <translation>Nicht gewählt oder nicht im Katalog</translation>
    </message>
</context>
<context>
    <name>votum::CheckDialog</name>
    <message>
        <source>C&amp;opy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Sicherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Check store</source>
        <translation>Ablage prüfen</translation>
    </message>
    <message>
        <source>The store is being checked</source>
        <translation>Die Ablage wird geprüft</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>There is no backup yet in %1.</source>
        <translation>In %1 gibt es noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Last backup: %1, in %2. Votum makes one a day, and keeps the newest ten and one of each month for a year.</source>
        <translation>Letzte Sicherung: %1, in %2. Votum legt täglich eine an und behält die zehn neuesten sowie ein Jahr lang eine je Monat.</translation>
    </message>
    <message>
        <source>The store is being checked…</source>
        <translation>Die Ablage wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>The store could not be checked</source>
        <translation>Die Ablage ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>The store is sound</source>
        <translation>Die Ablage ist in Ordnung</translation>
    </message>
    <message>
        <source>The file is whole, nothing in it was changed by anything but Votum, and each sealed record matches its seal.</source>
        <translation>Die Datei ist heil, nichts darin wurde an Votum vorbei verändert, und jede versiegelte Akte stimmt mit ihrem Siegel überein.</translation>
    </message>
    <message>
        <source>Something in the store is not as Votum wrote it</source>
        <translation>In der Ablage steht etwas anderes, als Votum geschrieben hat</translation>
    </message>
    <message>
        <source>A failing disk, a sync client or another program may have changed the file. Compare with a backup, and with the PDFs handed out, before you rely on what is named here. Damaged records cannot be exported.</source>
        <translation>Ein defekter Datenträger, ein Synchronisierungsprogramm oder ein anderes Programm kann die Datei verändert haben. Vergleichen Sie mit einer Sicherung und mit den herausgegebenen PDFs, bevor Sie sich auf das hier Genannte stützen. Beschädigte Akten lassen sich nicht exportieren.</translation>
    </message>
</context>
<context>
    <name>votum::ChoiceBoxEditor</name>
    <message>
        <source>Not yet known</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Bitte wählen</translation>
    </message>
</context>
<context>
    <name>votum::ChoiceEditor</name>
    <message>
        <source>Not yet known</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Yes: %1 · not known: %2 · no: %3</source>
        <translation>Ja: %1 · nicht bekannt: %2 · nein: %3</translation>
    </message>
    <message>
        <source>Set the rest to not known</source>
        <translation>Rest auf „nicht bekannt“ setzen</translation>
    </message>
    <message>
        <source>Set the rest to not known: %1</source>
        <translation>Rest auf „nicht bekannt“ setzen: %1</translation>
    </message>
</context>
<context>
    <name>votum::ColumnsDialog</name>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>U&amp;sual columns</source>
        <translation>Ü&amp;bliche Spalten</translation>
    </message>
    <message>
        <source>Columns of the register</source>
        <translation>Spalten des Registers</translation>
    </message>
    <message>
        <source>What is ticked is shown, printed and exported, from left to right as it stands here.</source>
        <translation>Angekreuzte Spalten werden angezeigt, gedruckt und exportiert, von links nach rechts in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt+Up and Alt+Down move it.</source>
        <translation>Die Leertaste zeigt oder verbirgt eine Spalte, Alt+Pfeil nach oben und Alt+Pfeil nach unten verschieben sie.</translation>
    </message>
    <message>
        <source>At least one column has to be shown.</source>
        <translation>Mindestens eine Spalte muss angezeigt werden.</translation>
    </message>
</context>
<context>
    <name>votum::CompareDialog</name>
    <message>
        <source>Compare channels</source>
        <translation>Kanäle vergleichen</translation>
    </message>
    <message>
        <source>Channels to compare</source>
        <translation>Zu vergleichende Kanäle</translation>
    </message>
    <message>
        <source>Comparison of channels</source>
        <translation>Vergleich der Kanäle</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>this case</source>
        <translation>dieser Vorgang</translation>
    </message>
    <message>
        <source>always compared</source>
        <translation>immer im Vergleich</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>The same request over other channels, judged from the catalogue’s facts. A proposal, not an assessment: nobody has confirmed these answers, and open questions stay open. Measures taken for the present channel do not count for another one; a contract on offer counts as one to be concluded before use.</source>
        <translation>Dieselbe Anfrage über andere Kanäle, beurteilt nach den Angaben des Katalogs. Ein Vorschlag, kein Prüfergebnis: Niemand hat diese Antworten bestätigt, und offene Fragen bleiben offen. Maßnahmen, die für den jetzigen Kanal getroffen wurden, zählen für einen anderen nicht; ein angebotener Vertrag gilt als einer, der vor der Nutzung geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>votum::CopiesDialog</name>
    <message>
        <source>Copies that still hold what was deleted</source>
        <translation>Kopien, die das Gelöschte noch enthalten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Goes by itself</source>
        <translation>Entfällt von selbst</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa am&#xa0;%1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The store no longer holds the deleted cases, but these copies of it do, or cannot be read. Backups go as newer ones take their place; copies beside the store stay until somebody deletes them. Copies elsewhere, on other disks or with others, are not known here.</source>
        <translation>Die Ablage enthält die gelöschten Vorgänge nicht mehr. Diese Kopien enthalten sie noch oder lassen sich nicht lesen. Sicherungen entfallen, sobald neuere sie ersetzen; Kopien neben der Ablage bleiben, bis jemand sie löscht. Kopien an anderen Orten, auf anderen Datenträgern oder bei Dritten sind hier nicht bekannt.</translation>
    </message>
    <message>
        <source>&amp;Delete these files</source>
        <translation>Diese Dateien &amp;löschen</translation>
    </message>
</context>
<context>
    <name>votum::CountryBox</name>
    <message>
        <source>Type to search</source>
        <translation>Zum Suchen tippen</translation>
    </message>
</context>
<context>
    <name>votum::DateField</name>
    <message>
        <source>e.g. %1</source>
        <translation>z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>Choose from the calendar</source>
        <translation>Aus dem Kalender wählen</translation>
    </message>
    <message>
        <source>This is not a date. Please write it like %1.</source>
        <translation>Das ist kein Datum. Bitte in der Form %1 angeben.</translation>
    </message>
</context>
<context>
    <name>votum::DecisionPanel</name>
    <message>
        <source>Decision of the controller</source>
        <translation>Entscheidung des Verantwortlichen</translation>
    </message>
    <message>
        <source>Only decisions that the present result allows are offered.</source>
        <translation>Angeboten werden nur Entscheidungen, die das gegenwärtige Ergebnis zulässt.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>Beschränkt auf</translation>
    </message>
    <message>
        <source>Reason for departing from the opinion</source>
        <translation>Begründung der Abweichung von der Stellungnahme</translation>
    </message>
    <message>
        <source>The opinion was known when the decision was taken.</source>
        <translation>Die Stellungnahme war bei der Entscheidung bekannt.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why the residual risk is accepted</source>
        <translation>Warum das Restrisiko übernommen wird</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation>Überprüfung am</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Datum der Entscheidung</translation>
    </message>
    <message>
        <source>concerns: %1</source>
        <translation>betrifft: %1</translation>
    </message>
    <message>
        <source>concerns no purpose that is approved</source>
        <translation>betrifft keinen freigegebenen Zweck</translation>
    </message>
    <message>
        <source>follows from no answer any more</source>
        <translation>folgt aus keiner Antwort mehr</translation>
    </message>
    <message>
        <source>of the version before</source>
        <translation>aus der vorigen Version</translation>
    </message>
    <message>
        <source>Lasting terms of the approval</source>
        <translation>Dauerhafte Bedingungen der Freigabe</translation>
    </message>
    <message>
        <source>What the approval stays bound to. Tick what is laid down; the wording is yours. The next version asks whether it still holds.</source>
        <translation>Woran die Freigabe gebunden bleibt. Angekreuzt gilt; der Wortlaut lässt sich ändern. Die nächste Version fragt, ob es noch zutrifft.</translation>
    </message>
</context>
<context>
    <name>votum::DifferenceTree</name>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>votum::DifferenceWords</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Contradictions asked about</source>
        <translation>Rückfragen bei Widersprüchen</translation>
    </message>
    <message>
        <source>Criteria of the impact assessment</source>
        <translation>Kriterien der Folgenabschätzung</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Risk scenarios</source>
        <translation>Risikoszenarien</translation>
    </message>
    <message>
        <source>Risk matrix</source>
        <translation>Risikomatrix</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Facts of channels</source>
        <translation>Angaben zu Kanälen</translation>
    </message>
    <message>
        <source>Answers proposed from facts</source>
        <translation>Aus Angaben vorgeschlagene Antworten</translation>
    </message>
    <message>
        <source>Usual recipients of channels</source>
        <translation>Übliche Empfänger von Kanälen</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Text blocks</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Areas of the examination</source>
        <translation>Prüfbereiche</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Words of the record</source>
        <translation>Begriffe der Akte</translation>
    </message>
    <message>
        <source>Error messages</source>
        <translation>Fehlermeldungen</translation>
    </message>
    <message>
        <source>The catalogue itself</source>
        <translation>Der Katalog selbst</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>weight once in use</source>
        <translation>Gewicht im laufenden Betrieb</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Feststellung</translation>
    </message>
    <message>
        <source>without an answer</source>
        <translation>ohne Antwort</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>all measures are needed</source>
        <translation>alle Maßnahmen sind nötig</translation>
    </message>
    <message>
        <source>state whose law it is</source>
        <translation>Staat, dessen Recht gilt</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>anderswo</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>arises where it is not chosen</source>
        <translation>entsteht, wenn nicht gewählt</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>short form</source>
        <translation>Kurzform</translation>
    </message>
    <message>
        <source>legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>why opinions differ</source>
        <translation>warum die Ansichten auseinandergehen</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>checked against the original</source>
        <translation>am Original geprüft</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>stands alone</source>
        <translation>steht allein</translation>
    </message>
    <message>
        <source>clarifies</source>
        <translation>stellt klar</translation>
    </message>
    <message>
        <source>lasting term</source>
        <translation>dauerhafte Auflage</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>months until it is checked again</source>
        <translation>Monate bis zur erneuten Prüfung</translation>
    </message>
    <message>
        <source>may fail to apply</source>
        <translation>kann entfallen</translation>
    </message>
    <message>
        <source>when it may fail to apply</source>
        <translation>wann sie entfallen kann</translation>
    </message>
    <message>
        <source>is a fact</source>
        <translation>ist eine Tatsache</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Prüfbereich</translation>
    </message>
    <message>
        <source>why it matters</source>
        <translation>warum sie zählt</translation>
    </message>
    <message>
        <source>explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>who knows</source>
        <translation>wer Auskunft gibt</translation>
    </message>
    <message>
        <source>lowers</source>
        <translation>senkt</translation>
    </message>
    <message>
        <source>asks for a new answer</source>
        <translation>verlangt eine neue Antwort</translation>
    </message>
    <message>
        <source>days until due</source>
        <translation>Tage bis zur Fälligkeit</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>verantwortlich</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>stands under</source>
        <translation>steht unter</translation>
    </message>
    <message>
        <source>part it plays</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>status of the country</source>
        <translation>Status des Landes</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>gültig bis</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>for whom and when</source>
        <translation>für wen und wann</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>read on</source>
        <translation>gelesen am</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>protection goals</source>
        <translation>Schutzziele</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>Option %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Falls away: %1</source>
        <translation>Entfällt: %1</translation>
    </message>
    <message>
        <source>Weighs otherwise: %1</source>
        <translation>Wiegt anders: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>departure of the organisation</source>
        <translation>Abweichung der Organisation</translation>
    </message>
    <message>
        <source>weight, at least</source>
        <translation>Gewicht, mindestens</translation>
    </message>
    <message>
        <source>weight, at most</source>
        <translation>Gewicht, höchstens</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Verfasser/in</translation>
    </message>
    <message>
        <source>offered for</source>
        <translation>angeboten für</translation>
    </message>
    <message>
        <source>based on</source>
        <translation>beruht auf</translation>
    </message>
    <message>
        <source>own content</source>
        <translation>eigene Inhalte</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>votum::Disclosure</name>
    <message>
        <source>expanded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>votum::DoneReport</name>
    <message>
        <source>File that proves it</source>
        <translation>Datei, die es nachweist</translation>
    </message>
    <message>
        <source>Checksum of the file (SHA-256): %1</source>
        <translation>Prüfsumme der Datei (SHA-256): %1</translation>
    </message>
    <message>
        <source>Please say when the selected measures were done.</source>
        <translation>Bitte geben Sie an, wann die ausgewählten Maßnahmen erledigt wurden.</translation>
    </message>
    <message>
        <source>Please say what proves that the selected measures were done.</source>
        <translation>Bitte geben Sie an, womit die Erledigung der ausgewählten Maßnahmen nachgewiesen ist.</translation>
    </message>
    <message>
        <source>Select the measures that were done: several with Ctrl or Shift, all with Ctrl+A.</source>
        <translation>Wählen Sie die erledigten Maßnahmen aus: mehrere mit Strg oder Umschalt, alle mit Strg+A.</translation>
    </message>
    <message>
        <source>Selected: %1, of these open: %2, done: %3</source>
        <translation>Ausgewählt: %1, davon offen: %2, erledigt: %3</translation>
    </message>
    <message numerus="yes">
        <source>Report %n measure(s) as done</source>
        <translation>
            <numerusform>%n Maßnahme als erledigt melden</numerusform>
            <numerusform>%n Maßnahmen als erledigt melden</numerusform>
        </translation>
    </message>
    <message>
        <source>Report as done</source>
        <translation>Als erledigt melden</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Erledigt am</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Erledigt durch</translation>
    </message>
    <message>
        <source>Each by its owner</source>
        <translation>jeweils durch die zuständige Person</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Title, file or link</source>
        <translation>Titel, Datei oder Link</translation>
    </message>
    <message>
        <source>File with its checksum…</source>
        <translation>Datei mit Prüfsumme&#xa0;…</translation>
    </message>
    <message>
        <source>Appends an event to the record for each selected measure; events cannot be changed or taken back</source>
        <translation>Fügt der Akte für jede ausgewählte Maßnahme ein Ereignis an; Ereignisse lassen sich weder ändern noch zurücknehmen</translation>
    </message>
</context>
<context>
    <name>votum::DueLine</name>
    <message numerus="yes">
        <source>%n review(s) due within 30 days or overdue</source>
        <translation>
            <numerusform>%n Überprüfung binnen 30 Tagen fällig oder überfällig</numerusform>
            <numerusform>%n Überprüfungen binnen 30 Tagen fällig oder überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue measures in %n case(s)</source>
        <translation>
            <numerusform>überfällige Maßnahmen in %n Vorgang</numerusform>
            <numerusform>überfällige Maßnahmen in %n Vorgängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) due for deletion</source>
        <translation>
            <numerusform>%n Vorgang zur Löschung fällig</numerusform>
            <numerusform>%n Vorgänge zur Löschung fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>To do:</source>
        <translation>Zu tun:</translation>
    </message>
</context>
<context>
    <name>votum::EmptyRegister</name>
    <message>
        <source>Your register is still empty</source>
        <translation>Ihr Register ist noch leer</translation>
    </message>
    <message>
        <source>No store is open</source>
        <translation>Es ist keine Ablage geöffnet</translation>
    </message>
    <message>
        <source>Votum guides you from the request for a messaging channel to a documented decision.</source>
        <translation>Votum führt Sie von der Anfrage nach einem Messaging-Kanal bis zur dokumentierten Entscheidung.</translation>
    </message>
    <message>
        <source>New assessment…</source>
        <translation>Neue Bewertung&#xa0;…</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Beispiel öffnen</translation>
    </message>
</context>
<context>
    <name>votum::EventsPanel</name>
    <message>
        <source>File the event rests on</source>
        <translation>Datei, auf der das Ereignis beruht</translation>
    </message>
    <message>
        <source>Checksum of the file (SHA-256): %1</source>
        <translation>Prüfsumme der Datei (SHA-256): %1</translation>
    </message>
    <message>
        <source>Events after sealing</source>
        <translation>Ereignisse nach der Versiegelung</translation>
    </message>
    <message>
        <source>Events are appended to the record and printed as an addendum; the seal stays untouched.</source>
        <translation>Ereignisse werden der Entscheidungsakte angefügt und als Nachtrag gedruckt; das Siegel bleibt unberührt.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Erfasst von</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es eingetreten ist</translation>
    </message>
    <message>
        <source>File with its checksum…</source>
        <translation>Datei mit Prüfsumme&#xa0;…</translation>
    </message>
    <message>
        <source>Add the event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>None of these – as the text says</source>
        <translation>Keine davon – wie im Text beschrieben</translation>
    </message>
    <message>
        <source>Due %1: </source>
        <translation>Fällig am %1: </translation>
    </message>
    <message>
        <source>Finding </source>
        <translation>Feststellung </translation>
    </message>
    <message>
        <source>by version %1</source>
        <translation>durch Version %1</translation>
    </message>
    <message>
        <source>Concerns: %1</source>
        <translation>Betrifft: %1</translation>
    </message>
    <message>
        <source>Which condition or measure</source>
        <translation>Welche Bedingung oder Maßnahme</translation>
    </message>
    <message>
        <source>Concerns:</source>
        <translation>Betrifft:</translation>
    </message>
    <message>
        <source>Review due by %1</source>
        <translation>Überprüfung fällig bis %1</translation>
    </message>
</context>
<context>
    <name>votum::EvidenceDialog</name>
    <message>
        <source>Add evidence</source>
        <translation>Nachweis hinzufügen</translation>
    </message>
    <message>
        <source>Edit the evidence</source>
        <translation>Nachweis bearbeiten</translation>
    </message>
    <message>
        <source>e.g. processing contract with the service provider</source>
        <translation>z.&#xa0;B. AVV mit dem Dienstleister</translation>
    </message>
    <message>
        <source>Address, or where the paper file is kept</source>
        <translation>Adresse oder Aufbewahrungsort der Papierakte</translation>
    </message>
    <message>
        <source>Date of the evidence</source>
        <translation>Datum des Nachweises</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Link or place</source>
        <translation>Link oder Ort</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>Ohne Datei</translation>
    </message>
    <message>
        <source>File of the evidence</source>
        <translation>Datei des Nachweises</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>why the file kept so far is replaced or left out</source>
        <translation>warum die bisher aufbewahrte Datei ersetzt wird oder entfällt</translation>
    </message>
    <message>
        <source>The store keeps a copy of the file, up to 200 MB.</source>
        <translation>Die Ablage bewahrt eine Kopie der Datei auf, bis zu 200&#xa0;MB.</translation>
    </message>
</context>
<context>
    <name>votum::EvidenceFiles</name>
    <message>
        <source>Files as evidence</source>
        <translation>Dateien als Nachweise</translation>
    </message>
    <message>
        <source>%1 is copied into the store</source>
        <translation>%1 wird in die Ablage kopiert</translation>
    </message>
    <message>
        <source>Save the file of the evidence</source>
        <translation>Datei des Nachweises speichern</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>votum::EvidencePage</name>
    <message>
        <source>“%1” is no longer listed.</source>
        <translation>„%1“ steht nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>What the assessment rests on as a whole: contracts, terms of service as they stood, offers, minutes. It is listed in the record.</source>
        <translation>Worauf sich die Bewertung insgesamt stützt: Verträge, Nutzungsbedingungen in der geprüften Fassung, Angebote, Protokolle. Die Entscheidungsakte führt die Nachweise auf.</translation>
    </message>
    <message>
        <source>Nothing is listed yet: add a file or a link, or drop it here.</source>
        <translation>Noch ist kein Nachweis erfasst: Fügen Sie eine Datei oder einen Link hinzu, oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>File, link or place</source>
        <translation>Datei, Link oder Ort</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit the evidence</source>
        <translation>Nachweis bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the evidence</source>
        <translation>Nachweis entfernen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Link&#xa0;…</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>Evidence (%1)</source>
        <translation>Nachweise (%1)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Strg+Umschalt+E</translation>
    </message>
    <message>
        <source>Nothing is listed.</source>
        <translation>Nichts verzeichnet.</translation>
    </message>
    <message>
        <source>Save the file of the evidence</source>
        <translation>Datei des Nachweises speichern</translation>
    </message>
    <message>
        <source>The file is not in the store.</source>
        <translation>Die Datei liegt nicht in der Ablage.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>The store keeps a copy of each file, up to 200 MB, and seals it with the case. The file itself stays where it is. Of an entry made by an older version of the program, name, size and checksum alone are known.</source>
        <translation>Die Ablage bewahrt von jeder Datei eine Kopie auf, bis zu 200&#xa0;MB, und besiegelt sie mit dem Vorgang. Die Datei selbst bleibt, wo sie ist. Zu Einträgen aus älteren Fassungen des Programms sind nur Name, Größe und Prüfsumme bekannt.</translation>
    </message>
    <message>
        <source>Named with answers and measures</source>
        <translation>Bei Antworten und Maßnahmen genannt</translation>
    </message>
    <message>
        <source>Named with</source>
        <translation>Genannt bei</translation>
    </message>
</context>
<context>
    <name>votum::ExportDialog</name>
    <message>
        <source>Export records</source>
        <translation>Entscheidungsakten exportieren</translation>
    </message>
    <message>
        <source>Cases done</source>
        <translation>Erledigte Vorgänge</translation>
    </message>
    <message>
        <source>Cases that failed</source>
        <translation>Fehlgeschlagene Vorgänge</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>The selected case: %1</source>
        <translation>Der ausgewählte Vorgang: %1</translation>
    </message>
    <message numerus="yes">
        <source>The %n case(s) the register shows</source>
        <translation>
            <numerusform>Der %n Vorgang, den das Register zeigt</numerusform>
            <numerusform>Die %n Vorgänge, die das Register zeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n case(s)</source>
        <translation>
            <numerusform>Der eine Vorgang (%n)</numerusform>
            <numerusform>Alle %n Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>Do&amp;kument</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 cases.</source>
        <translation>Nach %1 von %2 Vorgängen abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) failed.</source>
        <translation>
            <numerusform>%n Vorgang ist fehlgeschlagen.</numerusform>
            <numerusform>%n Vorgänge sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n Datei in %1 geschrieben.</numerusform>
            <numerusform>%n Dateien in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) do not have this document.</source>
        <translation>
            <numerusform>%n Vorgang hat dieses Dokument nicht.</numerusform>
            <numerusform>%n Vorgänge haben dieses Dokument nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in fo&amp;lder</source>
        <translation>Im O&amp;rdner zeigen</translation>
    </message>
    <message>
        <source>&amp;Replace other files of the same name</source>
        <translation>Andere Dateien gleichen Namens er&amp;setzen</translation>
    </message>
    <message>
        <source>A case without the document chosen is passed over.</source>
        <translation>Ein Vorgang ohne das gewählte Dokument wird übergangen.</translation>
    </message>
    <message>
        <source>Form&amp;at</source>
        <translation>Forma&amp;t</translation>
    </message>
    <message>
        <source>Letterhead and &amp;marking of the settings</source>
        <translation>Briefkopf und &amp;Vermerk aus den Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected case(s)</source>
        <translation>
            <numerusform>Der %n ausgewählte Vorgang</numerusform>
            <numerusform>Die %n ausgewählten Vorgänge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::FieldEditor</name>
    <message>
        <source>Not yet known</source>
        <translation>Noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>votum::FileWork</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>votum::FilterBar</name>
    <message>
        <source>Search in everything typed</source>
        <translation>In allen Eingaben suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>Filter by result</source>
        <translation>Nach Ergebnis filtern</translation>
    </message>
    <message>
        <source>Filter by channel</source>
        <translation>Nach Kanal filtern</translation>
    </message>
    <message>
        <source>Filter by department</source>
        <translation>Nach Abteilung filtern</translation>
    </message>
    <message>
        <source>Filter by review date</source>
        <translation>Nach Überprüfungstermin filtern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>Jeder Kanal</translation>
    </message>
    <message>
        <source>Any department</source>
        <translation>Jede Abteilung</translation>
    </message>
    <message>
        <source>Any review</source>
        <translation>Jeder Termin</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>Überprüfung überfällig</translation>
    </message>
    <message>
        <source>Review within 30 days</source>
        <translation>Überprüfung in 30 Tagen</translation>
    </message>
    <message>
        <source>Review within 90 days</source>
        <translation>Überprüfung in 90 Tagen</translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation>Papierkorb (%1)</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Shows the cases in the trash, to be restored</source>
        <translation>Zeigt die Vorgänge im Papierkorb, um sie wiederherzustellen</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Back to the register</source>
        <translation>Zurück zum Register</translation>
    </message>
    <message>
        <source>&amp;Save the present filters…</source>
        <translation>Aktuelle Filter &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Rename or remove…</source>
        <translation>&amp;Umbenennen oder entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters saved under a name</source>
        <translation>Unter einem Namen gespeicherte Filter</translation>
    </message>
</context>
<context>
    <name>votum::FinalPage</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>To be considered</source>
        <translation>Zu bedenken</translation>
    </message>
</context>
<context>
    <name>votum::FinalSummary</name>
    <message>
        <source>The function of the person who issues the opinion is not given.</source>
        <translation>Die Funktion der Person, die die Stellungnahme abgibt, ist nicht angegeben.</translation>
    </message>
    <message>
        <source>The place is not given.</source>
        <translation>Der Ort ist nicht angegeben.</translation>
    </message>
    <message>
        <source>No date is given; today’s will be entered.</source>
        <translation>Es ist kein Datum angegeben; eingetragen wird das heutige.</translation>
    </message>
    <message>
        <source>The issued opinion lacks function or place. To add them, withdraw it and issue it again.</source>
        <translation>In der abgegebenen Stellungnahme fehlt die Funktion oder der Ort. Um sie zu ergänzen, ziehen Sie die Stellungnahme zurück und geben Sie sie erneut ab.</translation>
    </message>
    <message>
        <source>The function of the person who decides is not given.</source>
        <translation>Die Funktion der Person, die entscheidet, ist nicht angegeben.</translation>
    </message>
    <message>
        <source>The place of the decision is not given.</source>
        <translation>Der Ort der Entscheidung ist nicht angegeben.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>purpose, result</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open or not yet known.</source>
        <translation>
            <numerusform>%n Frage ist offen oder noch nicht bekannt.</numerusform>
            <numerusform>%n Fragen sind offen oder noch nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Result by the rules</source>
        <translation>Ergebnis nach den Regeln</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>purpose, opinion</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Opinion of the data protection officer</source>
        <translation>Stellungnahme der oder des Datenschutzbeauftragten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>purpose, decision</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Limited to: %1</source>
        <translation>Begrenzt auf: %1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>Gültig bis: %1</translation>
    </message>
    <message>
        <source>Review date: %1</source>
        <translation>Überprüfung am: %1</translation>
    </message>
    <message>
        <source>Decision of the controller</source>
        <translation>Entscheidung des Verantwortlichen</translation>
    </message>
    <message>
        <source>Lasting terms of the approval</source>
        <translation>Dauerhafte Bedingungen der Freigabe</translation>
    </message>
    <message>
        <source>%1 (done on %2)</source>
        <translation>%1 (erledigt am %2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>measure, who, by when</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand benannt</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Frist</translation>
    </message>
    <message>
        <source>No measure is planned.</source>
        <translation>Es ist keine Maßnahme geplant.</translation>
    </message>
    <message>
        <source>enclosed, %1</source>
        <translation>beigefügt, %1</translation>
    </message>
    <message>
        <source>link, not enclosed</source>
        <translation>Verweis, nicht beigefügt</translation>
    </message>
    <message>
        <source>on paper, not enclosed</source>
        <translation>in Papierform, nicht beigefügt</translation>
    </message>
    <message>
        <source>– %1 (%2)</source>
        <comment>title, whether enclosed</comment>
        <translation>– %1 (%2)</translation>
    </message>
    <message>
        <source>– %1 (named, not enclosed)</source>
        <translation>– %1 (genannt, nicht beigefügt)</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) named as evidence are not enclosed.</source>
        <translation>
            <numerusform>%n als Nachweis genannte Unterlage ist nicht beigefügt.</numerusform>
            <numerusform>%n als Nachweis genannte Unterlagen sind nicht beigefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
</context>
<context>
    <name>votum::FindDialog</name>
    <message>
        <source>Find in the case</source>
        <translation>Im Vorgang suchen</translation>
    </message>
    <message>
        <source>Questions, answers, findings, measures, notes</source>
        <translation>Fragen, Antworten, Feststellungen, Maßnahmen, Notizen</translation>
    </message>
    <message>
        <source>A double click or Enter leads there</source>
        <translation>Ein Doppelklick oder die Eingabetaste führt dorthin</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Beside the answer</source>
        <translation>Zur Antwort</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Feststellung</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Opinion and decision</source>
        <translation>Stellungnahme und Entscheidung</translation>
    </message>
    <message>
        <source>Nothing was found. Type fewer words, or only a part of one.</source>
        <translation>Nichts gefunden. Geben Sie weniger Wörter ein oder nur einen Wortteil.</translation>
    </message>
    <message>
        <source>Type one word or several: what holds all of them is found.</source>
        <translation>Geben Sie ein oder mehrere Wörter ein: Gefunden wird, was alle enthält.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>Eine Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::FindingItem</name>
    <message>
        <source>fulfilled on %1</source>
        <translation>erledigt am %1</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) planned</source>
        <translation>
            <numerusform>%n Maßnahme geplant</numerusform>
            <numerusform>%n Maßnahmen geplant</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason and measures</source>
        <translation>Grund und Maßnahmen</translation>
    </message>
    <message>
        <source>Reason and measures: %1</source>
        <translation>Grund und Maßnahmen: %1</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Opinions differ</source>
        <translation>Umstritten</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Measures that cure it</source>
        <translation>Maßnahmen zur Abhilfe</translation>
    </message>
    <message>
        <source>done on %1: %2</source>
        <translation>erledigt am %1: %2</translation>
    </message>
    <message>
        <source>planned: %1, due %2</source>
        <translation>geplant: %1, Frist %2</translation>
    </message>
    <message>
        <source>Edit the measure…</source>
        <translation>Maßnahme bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Plan this measure…</source>
        <translation>Diese Maßnahme planen&#xa0;…</translation>
    </message>
    <message>
        <source>Reason for the changed weight</source>
        <translation>Begründung des geänderten Gewichts</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Weight or remark…</source>
        <translation>Gewicht oder Bemerkung&#xa0;…</translation>
    </message>
    <message>
        <source>Change or withdraw the house rule…</source>
        <translation>Interne Vorgabe ändern oder aufheben&#xa0;…</translation>
    </message>
    <message>
        <source>Judge stricter in this organisation…</source>
        <translation>In dieser Organisation strenger bewerten&#xa0;…</translation>
    </message>
    <message>
        <source>Weight or remark: %1…</source>
        <translation>Gewicht oder Bemerkung: %1&#xa0;…</translation>
    </message>
    <message>
        <source>all recipients (%1)</source>
        <translation>alle Empfänger (%1)</translation>
    </message>
    <message>
        <source>all purposes (%1)</source>
        <translation>alle Zwecke (%1)</translation>
    </message>
</context>
<context>
    <name>votum::GlanceTiles</name>
    <message>
        <source>open cases</source>
        <translation>offene Vorgänge</translation>
    </message>
    <message>
        <source>reviews overdue</source>
        <translation>Überprüfungen überfällig</translation>
    </message>
    <message>
        <source>measures overdue</source>
        <translation>Maßnahmen überfällig</translation>
    </message>
    <message>
        <source>decided this year</source>
        <translation>in diesem Jahr entschieden</translation>
    </message>
    <message>
        <source>Shows only these cases</source>
        <translation>Zeigt nur diese Vorgänge</translation>
    </message>
</context>
<context>
    <name>votum::HistoryDialog</name>
    <message>
        <source>History of the case</source>
        <translation>Verlauf des Vorgangs</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>A double click or Enter leads to the question</source>
        <translation>Ein Doppelklick oder die Eingabetaste führt zur Frage</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Answer or reason</source>
        <translation>Antwort oder Begründung</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Nothing of this was found.</source>
        <translation>Dazu findet sich nichts.</translation>
    </message>
</context>
<context>
    <name>votum::HouseRulesDialog</name>
    <message>
        <source>House rules</source>
        <translation>Interne Vorgaben</translation>
    </message>
    <message>
        <source>Points on which opinions differ</source>
        <translation>Punkte, zu denen die Meinungen auseinandergehen</translation>
    </message>
    <message>
        <source>On these points opinions differ. Votum gives one answer and says so. Your organisation can lay down a stricter one for all its cases, with a reason.</source>
        <translation>Zu diesen Punkten gehen die Meinungen auseinander. Votum gibt eine Antwort und weist darauf hin. Ihre Organisation kann für alle ihre Vorgänge eine strengere festlegen, mit Begründung.</translation>
    </message>
    <message>
        <source>Here it weighs</source>
        <translation>Hier gilt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Takes effect at once in every open case. Cases whose opinion is issued or that are sealed keep the rules they were judged with.</source>
        <translation>Gilt sofort in jedem offenen Vorgang. Vorgänge mit abgegebener Stellungnahme und versiegelte Vorgänge behalten die Vorgaben, mit denen sie bewertet wurden.</translation>
    </message>
    <message>
        <source>as the catalogue says</source>
        <translation>wie im Katalog</translation>
    </message>
    <message>
        <source>The catalogue says: %1</source>
        <translation>Der Katalog sagt: %1</translation>
    </message>
    <message>
        <source>Opinions differ: %1</source>
        <translation>Die Meinungen gehen auseinander: %1</translation>
    </message>
    <message>
        <source>As the catalogue says</source>
        <translation>Wie im Katalog</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>aufgehoben</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1, %2: %3. %4</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Withdraw the house rule</source>
        <translation>Interne Vorgabe aufheben</translation>
    </message>
    <message>
        <source>Lay down</source>
        <translation>Festlegen</translation>
    </message>
</context>
<context>
    <name>votum::ImpactTable</name>
    <message>
        <source>%1; a review has been begun</source>
        <translation>%1; eine Überprüfung ist begonnen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Result so far</source>
        <translation>Ergebnis bisher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Cases concerned</source>
        <translation>Betroffene Vorgänge</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Result then</source>
        <translation>Ergebnis dann</translation>
    </message>
</context>
<context>
    <name>votum::JudgeDialog</name>
    <message>
        <source>Weight or remark</source>
        <translation>Gewicht oder Bemerkung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>I have weighed this bar to use against the facts of the case.</source>
        <translation>Ich habe diesen Ausschlussgrund am Sachverhalt geprüft.</translation>
    </message>
    <message>
        <source>I confirm again: it is to carry a lighter weight, for this reason.</source>
        <translation>Ich bestätige ein zweites Mal: Er soll aus diesem Grund geringer gewichtet werden.</translation>
    </message>
    <message>
        <source>As derived: %1</source>
        <translation>Wie abgeleitet: %1</translation>
    </message>
</context>
<context>
    <name>votum::JudgementPane</name>
    <message>
        <source>Fulfilled (%1)</source>
        <translation>Erledigt (%1)</translation>
    </message>
    <message>
        <source>Bars to use (%1)</source>
        <translation>Ausschlussgründe (%1)</translation>
    </message>
    <message>
        <source>Bars to use until remedied (%1)</source>
        <translation>Ausschlussgründe bis zur Behebung (%1)</translation>
    </message>
    <message>
        <source>Decisive open points (%1)</source>
        <translation>Entscheidungserhebliche offene Punkte (%1)</translation>
    </message>
    <message>
        <source>Conditions before use (%1)</source>
        <translation>Bedingungen vor Inbetriebnahme (%1)</translation>
    </message>
    <message>
        <source>Requirements with due date (%1)</source>
        <translation>Auflagen mit Frist (%1)</translation>
    </message>
    <message>
        <source>Open points (%1)</source>
        <translation>Offene Punkte (%1)</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <translation>Hinweise (%1)</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Checked (%1)</source>
        <translation>Geprüft (%1)</translation>
    </message>
    <message>
        <source>This step · %1</source>
        <translation>Dieser Schritt · %1</translation>
    </message>
    <message>
        <source>All · %1</source>
        <translation>Alle · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) may not fit together</source>
        <translation>
            <numerusform>Eine Rückfrage, ob Antworten zusammenpassen</numerusform>
            <numerusform>%n Rückfragen, ob Antworten zusammenpassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>1 weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding here. Findings appear as soon as an answer raises one.</source>
        <translation>Hier gibt es keine Feststellung. Feststellungen erscheinen, sobald eine Antwort sie auslöst.</translation>
    </message>
</context>
<context>
    <name>votum::LintWords</name>
    <message>
        <source>does not fit together; expected: %1</source>
        <translation>passt nicht zusammen; erwartet: %1</translation>
    </message>
    <message>
        <source>one language is missing, or two have the same words</source>
        <translation>eine Sprache fehlt, oder zwei haben denselben Wortlaut</translation>
    </message>
    <message>
        <source>in %1 %2 characters, in %3 %4</source>
        <translation>%1 hat %2 Zeichen, %3 hat %4</translation>
    </message>
    <message>
        <source>a line may break within “%1”</source>
        <translation>in „%1“ kann die Zeile umbrechen</translation>
    </message>
    <message>
        <source>a short form of at most %1 characters is missing</source>
        <translation>eine Kurzform von höchstens %1 Zeichen fehlt</translation>
    </message>
    <message>
        <source>promises compliance: “%1”</source>
        <translation>verspricht Rechtskonformität: „%1“</translation>
    </message>
    <message>
        <source>no answers lead to this question: %1</source>
        <translation>keine Antworten führen zu dieser Frage: %1</translation>
    </message>
    <message>
        <source>no answers make it arise</source>
        <translation>keine Antworten lassen dies entstehen</translation>
    </message>
    <message>
        <source>arises whatever is answered</source>
        <translation>entsteht bei jeder Antwort</translation>
    </message>
    <message>
        <source>the mark of a decisive question is wrong</source>
        <translation>die Kennzeichnung als entscheidungserheblich ist falsch</translation>
    </message>
    <message>
        <source>a missing answer leaves no open point</source>
        <translation>eine fehlende Antwort hinterlässt keinen offenen Punkt</translation>
    </message>
    <message>
        <source>blocks, and names no measure</source>
        <translation>sperrt und nennt keine Maßnahme</translation>
    </message>
    <message>
        <source>no finding that a measure can close names this one</source>
        <translation>keine durch Maßnahmen behebbare Feststellung nennt diese Maßnahme</translation>
    </message>
    <message>
        <source>this measure lowers no risk</source>
        <translation>diese Maßnahme senkt kein Risiko</translation>
    </message>
    <message>
        <source>no date, or not a possible one</source>
        <translation>kein Datum oder kein mögliches</translation>
    </message>
    <message>
        <source>no mark of confidence, or verified without a source</source>
        <translation>keine Angabe zur Verlässlichkeit, oder geprüft ohne Quelle</translation>
    </message>
    <message>
        <source>older than the catalogue allows</source>
        <translation>älter, als der Katalog zulässt</translation>
    </message>
    <message>
        <source>nothing names this source</source>
        <translation>nichts nennt diese Quelle</translation>
    </message>
    <message>
        <source>the address is a home page, not the page that was read: %1</source>
        <translation>Die Adresse ist eine Startseite, nicht die gelesene Seite: %1</translation>
    </message>
    <message>
        <source>no address, and the title does not say that there is none</source>
        <translation>keine Adresse, und der Titel sagt nicht, dass es keine gibt</translation>
    </message>
    <message>
        <source>a copy kept by others, or a whole project of code: %1</source>
        <translation>eine fremde Kopie oder ein ganzes Quelltext-Projekt: %1</translation>
    </message>
    <message>
        <source>a decision of a court without its number or the court</source>
        <translation>eine Gerichtsentscheidung ohne Aktenzeichen oder Gericht</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>keine Quelle</translation>
    </message>
    <message>
        <source>law that is marked as from memory</source>
        <translation>Recht, das als „aus dem Gedächtnis“ gekennzeichnet ist</translation>
    </message>
    <message>
        <source>only %1 % of the facts are verified, at least %2 % have to be</source>
        <translation>nur %1 % der Fakten sind im Original gelesen, mindestens %2 % müssen es sein</translation>
    </message>
    <message>
        <source>the exception from “%1” is needed no more</source>
        <translation>Die Ausnahme von „%1“ wird nicht mehr gebraucht</translation>
    </message>
</context>
<context>
    <name>votum::Main</name>
    <message>
        <source>Assess whether a messaging channel may be used, and document the decision.</source>
        <translation>Prüfen, ob ein Messaging-Kanal eingesetzt werden darf, und die Entscheidung dokumentieren.</translation>
    </message>
    <message>
        <source>Open this store.</source>
        <translation>Diese Ablage öffnen.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Language of the window: %1.</source>
        <translation>Sprache des Fensters: %1.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The same as --store.</source>
        <translation>Wie --store.</translation>
    </message>
    <message>
        <source>--lang takes %1.</source>
        <translation>--lang verlangt %1.</translation>
    </message>
    <message>
        <source>Only one file can be opened.</source>
        <translation>Es kann nur eine Datei geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>votum::MainWindow</name>
    <message>
        <source>A dialog was open, so %1 was not opened.</source>
        <translation>Ein Dialog war offen, deshalb wurde %1 nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>votum::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search in all chapters</source>
        <translation>In allen Kapiteln suchen</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Saves the whole manual as PDF, or as a file for Word, LibreOffice or a browser</source>
        <translation>Speichert das ganze Handbuch als PDF oder als Datei für Word, LibreOffice oder einen Browser</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Chapter of the manual</source>
        <translation>Kapitel des Handbuchs</translation>
    </message>
    <message>
        <source>Nothing of this was found.</source>
        <translation>Dazu wurde nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::MeasureDialog</name>
    <message>
        <source>Edit the measure</source>
        <translation>Maßnahme bearbeiten</translation>
    </message>
    <message>
        <source>Plan a measure</source>
        <translation>Maßnahme planen</translation>
    </message>
    <message>
        <source>Remove the measure</source>
        <translation>Maßnahme entfernen</translation>
    </message>
    <message>
        <source>The measure is done</source>
        <translation>Die Maßnahme ist erledigt</translation>
    </message>
    <message>
        <source>Title, file or link</source>
        <translation>Titel, Datei oder Link</translation>
    </message>
    <message>
        <source>What proves it: %1</source>
        <translation>Geeigneter Nachweis: %1</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Date of the evidence</source>
        <translation>Datum des Nachweises</translation>
    </message>
    <message>
        <source>Please give the date of the evidence.</source>
        <translation>Bitte geben Sie das Datum des Nachweises an.</translation>
    </message>
</context>
<context>
    <name>votum::MeasureFilter</name>
    <message>
        <source>Any owner</source>
        <translation>Alle Zuständigen</translation>
    </message>
    <message>
        <source>Mine (%1)</source>
        <translation>Meine (%1)</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Ohne zuständige Person</translation>
    </message>
    <message>
        <source>Find a measure</source>
        <translation>Maßnahme suchen</translation>
    </message>
    <message>
        <source>All measures</source>
        <translation>Alle Maßnahmen</translation>
    </message>
    <message>
        <source>Not planned yet</source>
        <translation>Noch nicht geplant</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Any due date</source>
        <translation>Alle Fristen</translation>
    </message>
    <message>
        <source>Due by today</source>
        <translation>Bis heute fällig</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>In 7 Tagen fällig</translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation>In 30 Tagen fällig</translation>
    </message>
    <message>
        <source>Due within 90 days</source>
        <translation>In 90 Tagen fällig</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>Grouped by owner</source>
        <translation>Nach Zuständigen gruppiert</translation>
    </message>
    <message>
        <source>Grouped by due date</source>
        <translation>Nach Frist gruppiert</translation>
    </message>
    <message>
        <source>Grouped by finding</source>
        <translation>Nach Feststellung gruppiert</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>Filter by owner</source>
        <translation>Nach Zuständigen filtern</translation>
    </message>
    <message>
        <source>Filter by due date</source>
        <translation>Nach Frist filtern</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>votum::MeasureList</name>
    <message>
        <source>Not planned yet</source>
        <translation>Noch nicht geplant</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Ohne zuständige Person</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Without due date</source>
        <translation>Ohne Frist</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>In 7 Tagen fällig</translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation>In 30 Tagen fällig</translation>
    </message>
    <message>
        <source>Due later</source>
        <translation>Später fällig</translation>
    </message>
    <message numerus="yes">
        <source>Group %1, folded, %n measure(s)</source>
        <translation>
            <numerusform>Gruppe %1, zugeklappt, %n Maßnahme</numerusform>
            <numerusform>Gruppe %1, zugeklappt, %n Maßnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1, %n measure(s)</source>
        <translation>
            <numerusform>Gruppe %1, %n Maßnahme</numerusform>
            <numerusform>Gruppe %1, %n Maßnahmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::MeasureModel</name>
    <message>
        <source>missing</source>
        <comment>owner</comment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>due date</comment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>planned, incomplete</source>
        <translation>geplant, unvollständig</translation>
    </message>
    <message>
        <source>planned, overdue</source>
        <translation>geplant, überfällig</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>done on %1: %2</source>
        <translation>erledigt am %1: %2</translation>
    </message>
</context>
<context>
    <name>votum::MeasuresPage</name>
    <message numerus="yes">
        <source>%n measure(s) planned, with the usual owner and the usual period.</source>
        <translation>
            <numerusform>%n Maßnahme eingeplant, mit der üblichen Zuständigkeit und Frist.</numerusform>
            <numerusform>%n Maßnahmen eingeplant, mit der jeweils üblichen Zuständigkeit und Frist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) no longer planned.</source>
        <translation>
            <numerusform>%n Maßnahme ist nicht mehr eingeplant.</numerusform>
            <numerusform>%n Maßnahmen sind nicht mehr eingeplant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please say who is to take care of the selected measures.</source>
        <translation>Bitte geben Sie an, wer für die ausgewählten Maßnahmen zuständig ist.</translation>
    </message>
    <message>
        <source>Please say by when the selected measures are due.</source>
        <translation>Bitte geben Sie die Frist für die ausgewählten Maßnahmen an.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) changed.</source>
        <translation>
            <numerusform>%n Maßnahme geändert.</numerusform>
            <numerusform>%n Maßnahmen geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Measures (%1)</source>
        <translation>Maßnahmen (%1)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Strg+Umschalt+M</translation>
    </message>
    <message>
        <source>Select the measures to be planned or changed: several with Ctrl or Shift, all with Ctrl+A.</source>
        <translation>Wählen Sie die Maßnahmen aus, die Sie planen oder ändern möchten: mehrere mit Strg oder Umschalt, alle mit Strg+A.</translation>
    </message>
    <message>
        <source>Selected: %1, of these not planned: %2, planned: %3, done: %4</source>
        <translation>Ausgewählt: %1, davon nicht geplant: %2, geplant: %3, erledigt: %4</translation>
    </message>
    <message>
        <source>No finding proposes a measure so far.</source>
        <translation>Bisher schlägt keine Feststellung eine Maßnahme vor.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Einplanen</translation>
    </message>
    <message>
        <source>Plans the selected measures with the owner and the period that are usual for each</source>
        <translation>Plant die ausgewählten Maßnahmen mit der jeweils üblichen Zuständigkeit und Frist ein</translation>
    </message>
    <message>
        <source>Do not plan</source>
        <translation>Aus dem Plan nehmen</translation>
    </message>
    <message>
        <source>Takes the selected measures out of the plan (Delete); what is done stays</source>
        <translation>Nimmt die ausgewählten Maßnahmen aus dem Plan (Entf); Erledigtes bleibt</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Owner, due date and evidence of this one measure (Enter)</source>
        <translation>Zuständigkeit, Frist und Nachweis dieser einen Maßnahme (Eingabetaste)</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Owner of the selected measures</source>
        <translation>Zuständigkeit für die ausgewählten Maßnahmen</translation>
    </message>
    <message>
        <source>Set owner</source>
        <translation>Zuständigkeit setzen</translation>
    </message>
    <message>
        <source>Names this owner for every selected measure that is planned and not done</source>
        <translation>Trägt diese Zuständigkeit bei jeder ausgewählten Maßnahme ein, die geplant und nicht erledigt ist</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Due date of the selected measures</source>
        <translation>Frist der ausgewählten Maßnahmen</translation>
    </message>
    <message>
        <source>Set due date</source>
        <translation>Frist setzen</translation>
    </message>
    <message>
        <source>Sets this date for every selected measure that is planned and not done</source>
        <translation>Trägt diese Frist bei jeder ausgewählten Maßnahme ein, die geplant und nicht erledigt ist</translation>
    </message>
    <message>
        <source>Usual period from today</source>
        <translation>Übliche Frist ab heute</translation>
    </message>
    <message>
        <source>Sets for each selected measure the date that follows from the catalogue’s period, counted from today</source>
        <translation>Setzt für jede ausgewählte Maßnahme die Frist, die der Katalog vorsieht, gerechnet ab heute</translation>
    </message>
    <message>
        <source>What the findings propose. You decide which measures are taken, by whom and by when. Evidence is given for each measure on its own, under Edit.</source>
        <translation>Was die Feststellungen vorschlagen. Sie entscheiden, welche Maßnahmen wer bis wann ergreift. Nachweise werden für jede Maßnahme einzeln unter „Bearbeiten“ erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) reported as done; the events stand in the record.</source>
        <translation>
            <numerusform>%n Maßnahme als erledigt gemeldet; das Ereignis steht in der Akte.</numerusform>
            <numerusform>%n Maßnahmen als erledigt gemeldet; die Ereignisse stehen in der Akte.</numerusform>
        </translation>
    </message>
    <message>
        <source>No measure was planned when the record was sealed.</source>
        <translation>Bei der Versiegelung war keine Maßnahme geplant.</translation>
    </message>
    <message>
        <source>The record is sealed; what was planned stays as it is. Report here what has been done since: each report is an event of the record, with its date and what proves it.</source>
        <translation>Die Akte ist versiegelt; die Planung bleibt, wie sie ist. Melden Sie hier, was seither erledigt wurde: Jede Meldung wird ein Ereignis der Akte mit Datum und Nachweis.</translation>
    </message>
    <message>
        <source>No measure is as the filters ask.</source>
        <translation>Keine Maßnahme entspricht den Filtern.</translation>
    </message>
</context>
<context>
    <name>votum::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>votum::NewCaseDialog</name>
    <message>
        <source>The mode of operation decides, not the brand. You can choose it later in step 2.</source>
        <translation>Entscheidend ist die Betriebsart, nicht die Marke. Sie können sie auch später in Schritt 2 wählen.</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>Neue Bewertung</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Kanal</translation>
    </message>
    <message>
        <source>&amp;Language of the texts</source>
        <translation>&amp;Sprache der Texte</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>For example: WhatsApp for travel enquiries</source>
        <translation>Zum Beispiel: WhatsApp für Reiseanfragen</translation>
    </message>
    <message>
        <source>Start assessment</source>
        <translation>Bewertung beginnen</translation>
    </message>
    <message>
        <source>Enter a title first.</source>
        <translation>Geben Sie zuerst einen Titel ein.</translation>
    </message>
    <message>
        <source>Everything can be changed later. Only the title is needed.</source>
        <translation>Alles lässt sich später ändern. Nur der Titel ist nötig.</translation>
    </message>
    <message>
        <source>Entered with every answer</source>
        <translation>Wird zu jeder Antwort vermerkt</translation>
    </message>
</context>
<context>
    <name>votum::NotesDock</name>
    <message>
        <source>Private – never in the record</source>
        <translation>Privat – nie in der Entscheidungsakte</translation>
    </message>
    <message>
        <source>Private notes, never in the record</source>
        <translation>Private Notizen, nie in der Entscheidungsakte</translation>
    </message>
    <message>
        <source>Working notes, for yourself only</source>
        <translation>Arbeitsnotizen, nur für Sie selbst</translation>
    </message>
</context>
<context>
    <name>votum::OfferStrip</name>
    <message>
        <source>Confirm it, or choose another answer.</source>
        <translation>Bitte bestätigen oder eine andere Antwort wählen.</translation>
    </message>
    <message>
        <source>From the catalogue: “%1”</source>
        <translation>Aus dem Katalog: „%1“</translation>
    </message>
    <message>
        <source>As answered for the whole case before: “%1”</source>
        <translation>Wie bisher für den ganzen Fall beantwortet: „%1“</translation>
    </message>
    <message>
        <source>As answered for %1: “%2”</source>
        <translation>Wie bei %1 beantwortet: „%2“</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm the proposal: %1</source>
        <translation>Vorschlag bestätigen: %1</translation>
    </message>
</context>
<context>
    <name>votum::OpinionPanel</name>
    <message>
        <source>Issued on %1. Answers and opinion are frozen; checksum %2.</source>
        <translation>Abgegeben am %1. Antworten und Stellungnahme sind festgeschrieben; Prüfsumme %2.</translation>
    </message>
    <message>
        <source>Opinion of the data protection officer</source>
        <translation>Stellungnahme der oder des Datenschutzbeauftragten</translation>
    </message>
    <message>
        <source>The rules propose, the data protection officer advises, the controller decides.</source>
        <translation>Die Regeln schlagen vor, die oder der Datenschutzbeauftragte nimmt Stellung, der Verantwortliche entscheidet.</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Stellungnahme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of the opinion</source>
        <translation>Datum der Stellungnahme</translation>
    </message>
    <message>
        <source>Issue the opinion</source>
        <translation>Stellungnahme abgeben</translation>
    </message>
    <message>
        <source>To change a fact or the text, withdraw the opinion. Reason:</source>
        <translation>Um Sachverhalt oder Text zu ändern, ist die Stellungnahme zurückzuziehen. Begründung:</translation>
    </message>
    <message>
        <source>Reason for the withdrawal</source>
        <translation>Begründung der Rücknahme</translation>
    </message>
    <message>
        <source>Withdraw the opinion</source>
        <translation>Stellungnahme zurückziehen</translation>
    </message>
    <message>
        <source>This is what is issued. Answers and opinion are frozen by it; to change a fact afterwards, the opinion must be withdrawn, with a reason.</source>
        <translation>Das wird abgegeben. Antworten und Stellungnahme sind danach festgeschrieben; um eine Tatsache zu ändern, muss die Stellungnahme mit Begründung zurückgezogen werden.</translation>
    </message>
    <message>
        <source>Start from a draft</source>
        <translation>Mit einem Entwurf beginnen</translation>
    </message>
    <message>
        <source>Append a draft</source>
        <translation>Entwurf anfügen</translation>
    </message>
    <message>
        <source>Puts result, findings, conditions and contested points of each purpose below what is written, which stays. The draft is yours to read, change and complete; nothing is issued.</source>
        <translation>Setzt Ergebnis, Feststellungen, Bedingungen und strittige Punkte zu jedem Zweck unter das bereits Geschriebene, das erhalten bleibt. Den Entwurf lesen, ändern und ergänzen Sie selbst; abgegeben wird dadurch nichts.</translation>
    </message>
    <message>
        <source>Issue the opinion…</source>
        <translation>Stellungnahme abgeben&#xa0;…</translation>
    </message>
    <message>
        <source>Shows what is issued and what is missing. Freezes answers and opinion. To change a fact afterwards, the opinion must be withdrawn, with a reason.</source>
        <translation>Zeigt zuerst, was abgegeben wird und was fehlt. Die Abgabe schreibt Antworten und Stellungnahme fest. Um danach eine Tatsache zu ändern, muss die Stellungnahme mit Begründung zurückgezogen werden.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show the opinion</source>
        <translation>Stellungnahme anzeigen</translation>
    </message>
    <message>
        <source>Hide the opinion</source>
        <translation>Stellungnahme ausblenden</translation>
    </message>
    <message>
        <source>The opinion is issued</source>
        <translation>Stellungnahme abgegeben</translation>
    </message>
</context>
<context>
    <name>votum::OptionRow</name>
    <message>
        <source>Not known whether this holds (key N or ?)</source>
        <translation>Nicht bekannt, ob dies zutrifft (Taste N oder ?)</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1, not known</source>
        <translation>%1, nicht bekannt</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>nicht bekannt: %1</translation>
    </message>
</context>
<context>
    <name>votum::Outline</name>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message numerus="yes">
        <source>%n open point(s)</source>
        <translation>
            <numerusform>%n offener Punkt</numerusform>
            <numerusform>%n offene Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) to use</source>
        <translation>
            <numerusform>%n Ausschlussgrund</numerusform>
            <numerusform>%n Ausschlussgründe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 open</source>
        <translation>%1, %2 offen</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Strg+%1</translation>
    </message>
    <message>
        <source>Steps of the assessment</source>
        <translation>Schritte der Bewertung</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 von %2 beantwortet</translation>
    </message>
</context>
<context>
    <name>votum::OutlinePane</name>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 von %2 beantwortet</translation>
    </message>
</context>
<context>
    <name>votum::OwnContentDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Own content</source>
        <translation>Eigene Inhalte</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Written in %1. What is added here is used once you take it on.</source>
        <translation>Geschrieben in %1. Was hier hinzukommt, wird verwendet, sobald Sie es übernehmen.</translation>
    </message>
    <message>
        <source>Question…</source>
        <translation>Frage&#xa0;…</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>Maßnahme&#xa0;…</translation>
    </message>
    <message>
        <source>Channel…</source>
        <translation>Kanal&#xa0;…</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>Text&#xa0;…</translation>
    </message>
    <message>
        <source>%1 – written by hand</source>
        <translation>%1 – von Hand geschrieben</translation>
    </message>
    <message>
        <source>Delete own content</source>
        <translation>Eigenen Inhalt löschen</translation>
    </message>
    <message>
        <source>Delete “%1”?

Sealed cases keep its words. Answers given to it stay in open cases, but are judged no longer once you take the change on.</source>
        <translation>„%1“ löschen?

Versiegelte Vorgänge behalten den Wortlaut. Antworten darauf bleiben in offenen Vorgängen stehen, werden aber nicht mehr bewertet, sobald Sie die Änderung übernehmen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>Nicht gelöscht: %1</translation>
    </message>
</context>
<context>
    <name>votum::OwnEntryDialog</name>
    <message>
        <source>Own question</source>
        <translation>Eigene Frage</translation>
    </message>
    <message>
        <source>Question, to be answered yes or no</source>
        <translation>Frage, mit Ja oder Nein zu beantworten</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum sie zählt</translation>
    </message>
    <message>
        <source>Asked in the step</source>
        <translation>Gestellt im Schritt</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>A finding follows from</source>
        <translation>Eine Feststellung folgt aus</translation>
    </message>
    <message>
        <source>Weight of the finding</source>
        <translation>Gewicht der Feststellung</translation>
    </message>
    <message>
        <source>The finding</source>
        <translation>Die Feststellung</translation>
    </message>
    <message>
        <source>The finding in short</source>
        <translation>Die Feststellung in Kurzform</translation>
    </message>
    <message>
        <source>Legal basis or internal rule</source>
        <translation>Rechtsgrundlage oder interne Regel</translation>
    </message>
    <message>
        <source>Measure that helps</source>
        <translation>Maßnahme, die abhilft</translation>
    </message>
    <message>
        <source>Own measure</source>
        <translation>Eigene Maßnahme</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>Was sie belegt</translation>
    </message>
    <message>
        <source>Who usually does it</source>
        <translation>Wer sie üblicherweise erledigt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>organisational</source>
        <translation>organisatorisch</translation>
    </message>
    <message>
        <source>technical</source>
        <translation>technisch</translation>
    </message>
    <message>
        <source>contractual</source>
        <translation>vertraglich</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>rechtlich</translation>
    </message>
    <message>
        <source>Offered for the finding</source>
        <translation>Angeboten bei der Feststellung</translation>
    </message>
    <message>
        <source>It has to be done as well as what the catalogue offers; alone it closes no finding of the catalogue.</source>
        <translation>Sie ist zusätzlich zu dem zu erledigen, was der Katalog vorsieht; allein erledigt sie keine Feststellung des Katalogs.</translation>
    </message>
    <message>
        <source>Own channel</source>
        <translation>Eigener Kanal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>none of the catalogue’s channels</source>
        <translation>auf keinem Kanal des Katalogs</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>What the catalogue knows of the channel it is based on holds of this one too.</source>
        <translation>Was der Katalog über den zugrunde liegenden Kanal weiß, gilt auch für diesen.</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Eigener Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>For whom and when</source>
        <translation>Für wen und wann</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>{organisation}, {channel} and {dpo} become what the case says; {?…} is a gap to be filled in.</source>
        <translation>{organisation}, {channel} und {dpo} werden durch die Angaben des Vorgangs ersetzt; {?…} ist eine Lücke zum Ausfüllen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Please fill in every field, in each language: what goes into a record stands there in all of them.</source>
        <translation>Bitte füllen Sie jedes Feld in jeder Sprache aus: Was in die Akte eingeht, steht dort in allen Sprachen.</translation>
    </message>
</context>
<context>
    <name>votum::PageView</name>
    <message>
        <source>Pages of the document</source>
        <translation>Seiten des Dokuments</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Letzte Seite</translation>
    </message>
    <message>
        <source>Reduce</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>An Breite anpassen</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>%</source>
        <comment>behind a number</comment>
        <translation>&#xa0;%</translation>
    </message>
</context>
<context>
    <name>votum::PassphraseDialog</name>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>Eingabe &amp;anzeigen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The file is locked with a passphrase.</source>
        <translation>Die Datei ist mit einer Passphrase verschlossen.</translation>
    </message>
    <message>
        <source>Whoever gets hold of the file can read all of it, unless it is locked. Tell the passphrase by another way than the file. Once forgotten it cannot be recovered by anybody; the file is then lost.</source>
        <translation>Wer die Datei in die Hand bekommt, kann sie vollständig lesen, wenn sie nicht verschlossen ist. Teilen Sie die Passphrase auf einem anderen Weg mit als die Datei. Eine vergessene Passphrase lässt sich von niemandem wiederherstellen; die Datei ist dann verloren.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verschließen</translation>
    </message>
    <message>
        <source>&amp;Without a passphrase</source>
        <translation>&amp;Ohne Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Suggest one</source>
        <translation>Vor&amp;schlagen</translation>
    </message>
    <message>
        <source>Drawn by chance, 125 bits: nobody guesses it. Note it down now.</source>
        <translation>Zufällig gezogen, 125 Bit: Das errät niemand. Notieren Sie sie jetzt.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Long enough. How well it is chosen, no program can tell: names, dates and quotations are guessed whatever their length, six words drawn at random are not.</source>
        <translation>Lang genug. Wie gut sie gewählt ist, kann kein Programm beurteilen: Namen, Daten und Zitate werden erraten, wie lang sie auch sind, sechs zufällig gezogene Wörter nicht.</translation>
    </message>
</context>
<context>
    <name>votum::PhrasesDialog</name>
    <message>
        <source>Phrases</source>
        <translation>Formulierungen</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>&amp;Wortlaut</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Wordings of your own, to be inserted into any text. They are kept with your settings and belong to no case.</source>
        <translation>Eigene Formulierungen, die Sie in jeden Text einfügen können. Sie liegen bei Ihren Einstellungen und gehören zu keinem Vorgang.</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>D&amp;own</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>(no words yet)</source>
        <translation>(noch ohne Text)</translation>
    </message>
</context>
<context>
    <name>votum::PlausibilityDialog</name>
    <message>
        <source>Does this fit together?</source>
        <translation>Passt das zusammen?</translation>
    </message>
    <message>
        <source>Checked, because</source>
        <translation>Geprüft, weil</translation>
    </message>
    <message>
        <source>Date of the evidence</source>
        <translation>Datum des Nachweises</translation>
    </message>
</context>
<context>
    <name>votum::PlausibilityList</name>
    <message>
        <source>Does this fit together? %1</source>
        <translation>Passt das zusammen? %1</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Beantworten&#xa0;…</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Beantworten: %1</translation>
    </message>
    <message>
        <source>Checked, because: %1</source>
        <translation>Geprüft, weil: %1</translation>
    </message>
    <message>
        <source>entered by %1 on %2</source>
        <translation>erfasst von %1 am %2</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit the answer: %1</source>
        <translation>Antwort bearbeiten: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the answer: %1</source>
        <translation>Antwort entfernen: %1</translation>
    </message>
    <message>
        <source>Does this still hold? %1</source>
        <translation>Gilt das noch? %1</translation>
    </message>
</context>
<context>
    <name>votum::PurposeChoices</name>
    <message>
        <source>All purposes</source>
        <translation>Alle Zwecke</translation>
    </message>
    <message>
        <source>The rules propose different results; see the judgement.</source>
        <translation>Die Regeln kommen je Zweck zu verschiedenen Ergebnissen, siehe Bewertung.</translation>
    </message>
    <message>
        <source>Same for all purposes</source>
        <translation>Gleich für alle Zwecke</translation>
    </message>
    <message>
        <source>Proposed by the rules</source>
        <translation>Vorschlag der Regeln</translation>
    </message>
</context>
<context>
    <name>votum::PurposesEditor</name>
    <message>
        <source>Name of your own, e.g. outage alerts</source>
        <translation>Eigener Name, z.&#xa0;B. Störungsmeldungen</translation>
    </message>
    <message>
        <source>Name of the purpose: %1</source>
        <translation>Name des Zwecks: %1</translation>
    </message>
    <message>
        <source>Another of this kind</source>
        <translation>Weiterer dieser Art</translation>
    </message>
    <message>
        <source>Add another purpose of the kind: %1</source>
        <translation>Weiteren Zweck dieser Art hinzufügen: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the purpose: %1</source>
        <translation>Zweck entfernen: %1</translation>
    </message>
    <message>
        <source>Each purpose is judged by itself. Give it a name of your own where the kind alone does not say enough; of a kind there may be several.</source>
        <translation>Jeder Zweck wird für sich bewertet. Geben Sie ihm einen eigenen Namen, wo die Art allein nicht genug sagt; von einer Art kann es mehrere geben.</translation>
    </message>
</context>
<context>
    <name>votum::QuestionCard</name>
    <message>
        <source>Explanation · %1</source>
        <translation>Erläuterung · %1</translation>
    </message>
    <message>
        <source>Explanation of the question: %1</source>
        <translation>Erläuterung zur Frage: %1</translation>
    </message>
    <message>
        <source>Legal basis: %1</source>
        <translation>Rechtsgrundlage: %1</translation>
    </message>
    <message numerus="yes">
        <source>Evidence must not be older than %n month(s).</source>
        <translation>
            <numerusform>Der Nachweis darf nicht älter als %n Monat sein.</numerusform>
            <numerusform>Der Nachweis darf nicht älter als %n Monate sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>How sure: %1</source>
        <translation>Verlässlichkeit: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n recipient(s) answered</source>
        <translation>
            <numerusform>Für %1 von %n Empfänger beantwortet</numerusform>
            <numerusform>Für %1 von %n Empfängern beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n purpose(s) answered</source>
        <translation>
            <numerusform>Für %1 von %n Zweck beantwortet</numerusform>
            <numerusform>Für %1 von %n Zwecken beantwortet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::QuestionnaireDialog</name>
    <message>
        <source>&amp;Save form…</source>
        <translation>&amp;Formular speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Fragebogen</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>Fü&amp;r</translation>
    </message>
    <message>
        <source>Web page, in every language</source>
        <translation>Webseite, in allen Sprachen</translation>
    </message>
    <message>
        <source>PDF form, in one language</source>
        <translation>PDF-Formular, in einer Sprache</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Als</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The questions that others can answer and that are still open, as a form to fill in and send back: in any browser or any PDF program, without a network. What comes back you take over with Assessment › Reply to a questionnaire.</source>
        <translation>Die noch offenen Fragen, die andere beantworten können, als Formular zum Ausfüllen und Zurücksenden: in jedem Browser oder jedem PDF-Programm, ohne Internetverbindung. Was zurückkommt, übernehmen Sie mit „Bewertung › Antworten auf einen Fragebogen“.</translation>
    </message>
    <message>
        <source>%1 and those under it</source>
        <translation>%1 und nachgeordnete Empfänger</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open that these people can know.</source>
        <translation>Was diese Stelle wissen kann, ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>Save form</source>
        <translation>Formular speichern</translation>
    </message>
    <message>
        <source>PDF form (*.pdf)</source>
        <translation>PDF-Formular (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
</context>
<context>
    <name>votum::RecipientDialog</name>
    <message>
        <source>Add a recipient</source>
        <translation>Empfänger hinzufügen</translation>
    </message>
    <message>
        <source>Edit the recipient</source>
        <translation>Empfänger bearbeiten</translation>
    </message>
    <message>
        <source>e.g. platform operator, sub-processor</source>
        <translation>z.&#xa0;B. Plattformbetreiber, Unterauftragsverarbeiter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>Part in the chain</source>
        <translation>Rolle in der Kette</translation>
    </message>
    <message>
        <source>Engaged by</source>
        <translation>Eingesetzt von</translation>
    </message>
    <message>
        <source>us (contracted directly)</source>
        <translation>uns (unmittelbarer Vertrag)</translation>
    </message>
</context>
<context>
    <name>votum::RecipientTree</name>
    <message>
        <source>contracted by us</source>
        <translation>von uns beauftragt</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
</context>
<context>
    <name>votum::RecipientsEditor</name>
    <message>
        <source>No recipient is named yet.</source>
        <translation>Es ist noch kein Empfänger benannt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>Part in the chain</source>
        <translation>Rolle in der Kette</translation>
    </message>
    <message>
        <source>Add the usual links of this channel</source>
        <translation>Übliche Glieder dieses Kanals hinzufügen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add a recipient</source>
        <translation>Empfänger hinzufügen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit the recipient</source>
        <translation>Empfänger bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the recipient</source>
        <translation>Empfänger entfernen</translation>
    </message>
    <message>
        <source>Arrange as usual for this channel</source>
        <translation>Wie bei diesem Kanal üblich anordnen</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Everyone who receives data or can read them: at the top those with whom your organisation contracts, beneath each the companies it engages or passes data on to. Whom you contract with is examined in full; of those beneath only approval, the obligations passed down, the list, location and onward transfer (Art. 28(2) and (4), Chapter V GDPR).</source>
        <translation>Alle, die Daten erhalten oder lesen können: oben die, mit denen Ihre Organisation selbst den Vertrag schließt, darunter jeweils die Unternehmen, die sie einsetzen oder denen sie Daten weitergeben. Mit wem Sie den Vertrag schließen, wird vollständig geprüft; bei den nachgeordneten nur Genehmigung, weitergegebene Pflichten, Liste, Ort und Weiterübermittlung (Art.&#xa0;28 Abs.&#xa0;2 und 4, Kapitel V DSGVO).</translation>
    </message>
    <message>
        <source>Drag a link onto another one to put it under it. Keys: Alt with the arrows moves, F2 edits, Del removes.</source>
        <translation>Ziehen Sie einen Empfänger auf einen anderen, um ihn diesem nachzuordnen. Tasten: Alt mit den Pfeilen verschiebt, F2 bearbeitet, Entf entfernt.</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben verschieben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten verschieben (Alt+Ab)</translation>
    </message>
    <message>
        <source>Put under the link above (Alt+Right)</source>
        <translation>Dem Empfänger darüber nachordnen (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Take out one level (Alt+Left)</source>
        <translation>Eine Ebene nach außen (Alt+Links)</translation>
    </message>
</context>
<context>
    <name>votum::RegisterHead</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Measures of all cases</source>
        <translation>Maßnahmen aller Vorgänge</translation>
    </message>
    <message>
        <source>The open measures of all cases, by what is due and who takes care of it</source>
        <translation>Die offenen Maßnahmen aller Vorgänge nach Frist und Zuständigen</translation>
    </message>
    <message>
        <source>New assessment…</source>
        <translation>Neue Bewertung&#xa0;…</translation>
    </message>
</context>
<context>
    <name>votum::RegisterModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>group and its number of cases</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Group: %1, folded</source>
        <translation>Gruppe: %1, zugeklappt</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
</context>
<context>
    <name>votum::RegisterTable</name>
    <message>
        <source>Columns…</source>
        <translation>Spalten&#xa0;…</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
</context>
<context>
    <name>votum::RegisterView</name>
    <message>
        <source>Register of cases</source>
        <translation>Register der Vorgänge</translation>
    </message>
    <message>
        <source>No case matches the search and the filters.</source>
        <translation>Kein Vorgang passt zu Suche und Filtern.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>The register is empty; what was deleted lies in the trash.</source>
        <translation>Das Register ist leer; Gelöschtes liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation>Papierkorb leeren&#xa0;…</translation>
    </message>
    <message>
        <source>Register of cases, as of %1</source>
        <translation>Register der Vorgänge, Stand %1</translation>
    </message>
    <message>
        <source>&amp;Fold all groups</source>
        <translation>Alle Gruppen &amp;zuklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold all groups</source>
        <translation>Alle Gruppen &amp;aufklappen</translation>
    </message>
</context>
<context>
    <name>votum::RemoveEvidenceDialog</name>
    <message>
        <source>Remove the evidence</source>
        <translation>Nachweis entfernen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
</context>
<context>
    <name>votum::ReplyDialog</name>
    <message>
        <source>Fills a gap.</source>
        <translation>Füllt eine Lücke.</translation>
    </message>
    <message>
        <source>Already taken over.</source>
        <translation>Bereits übernommen.</translation>
    </message>
    <message>
        <source>Would replace the present answer.</source>
        <translation>Würde die jetzige Antwort ersetzen.</translation>
    </message>
    <message>
        <source>The catalogue asks this in other words by now.</source>
        <translation>Der Katalog stellt diese Frage inzwischen in anderem Wortlaut.</translation>
    </message>
    <message>
        <source>The form asked in other words than the catalogue. Has it been tampered with?</source>
        <translation>Das Formular hat in anderem Wortlaut gefragt als der Katalog. Wurde es verändert?</translation>
    </message>
    <message>
        <source>Not asked at present.</source>
        <translation>Die Frage stellt sich derzeit nicht.</translation>
    </message>
    <message>
        <source>Cannot be taken over.</source>
        <translation>Lässt sich nicht übernehmen.</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>Alle a&amp;nkreuzen</translation>
    </message>
    <message>
        <source>Reply to a questionnaire</source>
        <translation>Antworten auf einen Fragebogen</translation>
    </message>
    <message>
        <source>&amp;Take over what is ticked</source>
        <translation>Angekreuzte &amp;übernehmen</translation>
    </message>
    <message>
        <source>Answers of the reply</source>
        <translation>Eingegangene Antworten</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Present answer</source>
        <translation>Jetzige Antwort</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Eingegangene Antwort</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Andere Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Replies (*.json *.pdf);;All files (*)</source>
        <translation>Antworten (*.json *.pdf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>From %1, %2</source>
        <translation>Von %1, %2</translation>
    </message>
    <message>
        <source>The form asked: %1</source>
        <translation>Im Formular stand: %1</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Nachweis: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Anmerkung: %1</translation>
    </message>
    <message>
        <source>The answers can be read, but not taken over: the case is fixed.</source>
        <translation>Die Antworten lassen sich lesen, aber nicht übernehmen: Die Angaben des Vorgangs sind festgeschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) ticked</source>
        <translation>
            <numerusform>%n Antwort angekreuzt</numerusform>
            <numerusform>%n Antworten angekreuzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::ReportView</name>
    <message>
        <source>The seal is in the clipboard.</source>
        <translation>Das Siegel ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Back to the assessment</source>
        <translation>Zurück zur Bewertung</translation>
    </message>
    <message>
        <source>Save PDF in all languages…</source>
        <translation>PDF in allen Sprachen speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Copy the seal (SHA-256)</source>
        <translation>Siegel kopieren (SHA-256)</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Sprache des Dokuments</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Sealed on %1 · SHA-256 %2</source>
        <translation>Versiegelt am %1 · SHA-256 %2</translation>
    </message>
    <message>
        <source>Draft: not sealed yet, marked so on every page</source>
        <translation>Entwurf: noch nicht versiegelt, auf jeder Seite so gekennzeichnet</translation>
    </message>
    <message>
        <source>Save PDF in all languages</source>
        <translation>PDF in allen Sprachen speichern</translation>
    </message>
    <message>
        <source>Saved in %1: %2</source>
        <translation>Gespeichert in %1: %2</translation>
    </message>
    <message>
        <source>Embed evidence files…</source>
        <translation>Nachweisdateien einbetten&#xa0;…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papierformat</translation>
    </message>
    <message>
        <source>Folder of the evidence files</source>
        <translation>Ordner der Nachweisdateien</translation>
    </message>
    <message>
        <source>No evidence of this case has a file to embed.</source>
        <translation>Zu keinem Nachweis dieses Vorgangs ist eine Datei erfasst, die sich einbetten ließe.</translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) embedded in the PDF.</source>
        <translation>
            <numerusform>%n Nachweisdatei in die PDF-Datei eingebettet.</numerusform>
            <numerusform>%n Nachweisdateien in die PDF-Datei eingebettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Embed the evidence files in the PDF; of those that the store does not keep, choose the folder</source>
        <translation>Die Dateien der Nachweise in das PDF einbetten; für solche, die die Ablage nicht verwahrt, den Ordner wählen</translation>
    </message>
    <message>
        <source>Letterhead, marking, distribution…</source>
        <translation>Briefkopf, Vermerk, Verteiler&#xa0;…</translation>
    </message>
</context>
<context>
    <name>votum::RestoreDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The backup takes the place of %1. The present file is not deleted: it stays beside it under another name.</source>
        <translation>Die Sicherung tritt an die Stelle von %1. Die jetzige Datei wird nicht gelöscht: Sie bleibt unter anderem Namen daneben liegen.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Andere Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Votum stores (*.votum);;All files (*)</source>
        <translation>Votum-Ablagen (*.votum);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no backup in %1. Please choose a file yourself.</source>
        <translation>In %1 gibt es keine Sicherung. Bitte wählen Sie selbst eine Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds %1, last changed %2.</source>
        <translation>Sie enthält %1, zuletzt geändert am %2.</translation>
    </message>
    <message>
        <source>It holds %1.</source>
        <translation>Sie enthält %1.</translation>
    </message>
    <message>
        <source>The present store cannot be read, so it is not known what it holds beyond the backup.</source>
        <translation>Die jetzige Ablage ist nicht lesbar. Was sie über die Sicherung hinaus enthält, lässt sich daher nicht sagen.</translation>
    </message>
    <message>
        <source>It contains everything in the present store.</source>
        <translation>Sie enthält alles, was die jetzige Ablage enthält.</translation>
    </message>
    <message>
        <source>These would be lost, or fall back to an earlier state:</source>
        <translation>Diese Vorgänge gingen verloren oder fielen auf einen früheren Stand zurück:</translation>
    </message>
    <message>
        <source>&amp;Save readable cases…</source>
        <translation>Lesbare Vorgänge &amp;speichern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>votum::ResultPanel</name>
    <message>
        <source>Proposed decision: %1</source>
        <translation>Entscheidungsvorschlag: %1</translation>
    </message>
    <message>
        <source>Overall: %1</source>
        <translation>Insgesamt: %1</translation>
    </message>
    <message>
        <source>DPIA: %1 criteria met, likely needed</source>
        <translation>DSFA: %1 Kriterien erfüllt, voraussichtlich erforderlich</translation>
    </message>
    <message>
        <source>DPIA: one criterion met, to be examined</source>
        <translation>DSFA: ein Kriterium erfüllt, zu prüfen</translation>
    </message>
    <message>
        <source>DPIA: no criterion met</source>
        <translation>DSFA: kein Kriterium erfüllt</translation>
    </message>
    <message>
        <source>Result as the rules see it today</source>
        <translation>Ergebnis nach den Regeln, Stand heute</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und 1 weiterer)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Because: %n decisive point(s) are open</source>
        <translation>
            <numerusform>Grund: Ein entscheidungserheblicher Punkt ist offen</numerusform>
            <numerusform>Grund: %n entscheidungserhebliche Punkte sind offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Because: %n condition(s) or requirement(s) are not met yet</source>
        <translation>
            <numerusform>Grund: Eine Bedingung oder Auflage ist noch nicht erfüllt</numerusform>
            <numerusform>Grund: %n Bedingungen oder Auflagen sind noch nicht erfüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: decide and seal</source>
        <translation>Als Nächstes: entscheiden und versiegeln</translation>
    </message>
    <message>
        <source>Next: answer “%1”</source>
        <translation>Als Nächstes: „%1“ beantworten</translation>
    </message>
    <message>
        <source>Next: plan a measure against “%1”</source>
        <translation>Als Nächstes: eine Maßnahme planen gegen „%1“</translation>
    </message>
    <message>
        <source>Next: look at the answers that may not fit together</source>
        <translation>Als Nächstes: Antworten ansehen, die vielleicht nicht zusammenpassen</translation>
    </message>
    <message>
        <source>Next: issue the opinion</source>
        <translation>Als Nächstes: die Stellungnahme abgeben</translation>
    </message>
    <message>
        <source>DPIA: not settled yet, questions are open</source>
        <translation>DSFA: noch offen, Fragen sind unbeantwortet</translation>
    </message>
</context>
<context>
    <name>votum::RetentionDialog</name>
    <message>
        <source>There is no case to keep yet. Each appears here with its last day.</source>
        <translation>Noch ist kein Vorgang aufzubewahren. Jeder erscheint hier mit seinem letzten Tag.</translation>
    </message>
    <message>
        <source>No case is due. Untick “Only what is due” to see them all.</source>
        <translation>Kein Vorgang ist fällig. Nehmen Sie das Häkchen bei „Nur Fälliges“ weg, um alle zu sehen.</translation>
    </message>
    <message>
        <source>C&amp;hange the period…</source>
        <translation>&amp;Frist ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Rules of the organisation</source>
        <translation>Regeln der Organisation</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Gerechnet ab</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>&amp;Only what is due</source>
        <translation>&amp;Nur Fälliges</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Löschsperre</translation>
    </message>
    <message>
        <source>&amp;Legal hold…</source>
        <translation>Lösch&amp;sperre&#xa0;…</translation>
    </message>
    <message>
        <source>L&amp;ift the hold…</source>
        <translation>Sperre &amp;aufheben&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Keep longer…</source>
        <translation>&amp;Länger aufbewahren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete permanently…</source>
        <translation>&amp;Endgültig löschen&#xa0;…</translation>
    </message>
    <message>
        <source>the last work on it</source>
        <translation>der letzten Bearbeitung</translation>
    </message>
    <message>
        <source>the decision</source>
        <translation>der Entscheidung</translation>
    </message>
    <message>
        <source>no period</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>not while in force</source>
        <translation>nicht, solange sie gilt</translation>
    </message>
    <message>
        <source>due since %1</source>
        <translation>fällig seit %1</translation>
    </message>
    <message>
        <source>due on %1</source>
        <translation>fällig am %1</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) due for deletion</source>
        <translation>
            <numerusform>Ein Vorgang ist zur Löschung fällig</numerusform>
            <numerusform>%n Vorgänge sind zur Löschung fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due for deletion</source>
        <translation>Nichts ist zur Löschung fällig</translation>
    </message>
    <message>
        <source>since %1: %2</source>
        <translation>seit %1: %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Votum brings no periods along: your organisation lays down how long it keeps its cases, and why. An approval is kept as long as it is in force; its period begins when it is withdrawn or expires.</source>
        <translation>Votum bringt keine Fristen mit: Ihre Organisation legt fest, wie lange sie ihre Vorgänge aufbewahrt und warum. Solange eine Freigabe gilt, bleibt der Vorgang erhalten; die Frist beginnt, wenn die Freigabe widerrufen wird oder abläuft.</translation>
    </message>
    <message>
        <source>the withdrawal or the last day</source>
        <translation>dem Widerruf oder dem letzten Tag</translation>
    </message>
</context>
<context>
    <name>votum::RetentionForm</name>
    <message>
        <source>Period</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Lay down how long your organisation keeps these cases, and why. The reason is kept for good; please name no persons in it.</source>
        <translation>Legen Sie fest, wie lange Ihre Organisation diese Vorgänge aufbewahrt und warum. Die Begründung bleibt dauerhaft gespeichert; bitte nennen Sie darin keine Personen.</translation>
    </message>
    <message>
        <source>&amp;Lay down</source>
        <translation>&amp;Festlegen</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Löschsperre</translation>
    </message>
    <message>
        <source>As long as the hold lasts, nobody can delete the case, not even out of the trash. The reason goes with the case when it is deleted one day.</source>
        <translation>Solange die Sperre besteht, kann niemand den Vorgang löschen, auch nicht aus dem Papierkorb. Die Begründung wird mit dem Vorgang gelöscht, wenn es eines Tages so weit ist.</translation>
    </message>
    <message>
        <source>&amp;Put on hold</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Lift the legal hold</source>
        <translation>Löschsperre aufheben</translation>
    </message>
    <message>
        <source>The period under the rule goes on as if there had been no hold.</source>
        <translation>Die Frist nach der Regel läuft so, als hätte es keine Sperre gegeben.</translation>
    </message>
    <message>
        <source>&amp;Lift the hold</source>
        <translation>Sperre &amp;aufheben</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Länger aufbewahren</translation>
    </message>
    <message>
        <source>The case is kept at least until this day, and as long as the rule says.</source>
        <translation>Der Vorgang wird mindestens bis zu diesem Tag aufbewahrt und jedenfalls so lange, wie die Regel es verlangt.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Aufbewahren</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>All versions are erased from the store, those sealed too, with answers, history, notes and evidence. They cannot be brought back. A protocol stays: file number, checksums of what was sealed and handed out, the reason, your name and the time. Please name no other persons in the reason.</source>
        <translation>Alle Versionen werden aus der Ablage gelöscht, auch die versiegelten, mit Antworten, Verlauf, Notizen und Nachweisen. Sie lassen sich nicht wiederherstellen. Es bleibt ein Löschprotokoll: Aktenzeichen, Prüfsummen des Versiegelten und Herausgegebenen, die Begründung, Ihr Name und der Zeitpunkt. Bitte nennen Sie in der Begründung keine weiteren Personen.</translation>
    </message>
    <message>
        <source>&amp;Delete permanently</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und ein weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>No period: nothing falls due</source>
        <translation>Keine Frist: nichts wird fällig</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Frist</translation>
    </message>
</context>
<context>
    <name>votum::RiskDialog</name>
    <message>
        <source>Risk scenario</source>
        <translation>Risikoszenario</translation>
    </message>
    <message>
        <source>Protection goals: %1</source>
        <translation>Gewährleistungsziele: %1</translation>
    </message>
    <message>
        <source>as derived: %1</source>
        <translation>wie abgeleitet: %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Likelihood before measures</source>
        <translation>Eintrittswahrscheinlichkeit vor Maßnahmen</translation>
    </message>
    <message>
        <source>Likelihood after completed measures</source>
        <translation>Eintrittswahrscheinlichkeit nach erledigten Maßnahmen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Residual risk acceptable because</source>
        <translation>Das Restrisiko ist vertretbar, weil</translation>
    </message>
    <message>
        <source>Accepted by (management)</source>
        <translation>Übernommen durch (Leitung)</translation>
    </message>
    <message>
        <source>Accepted until</source>
        <translation>Übernommen bis</translation>
    </message>
</context>
<context>
    <name>votum::RiskMatrix</name>
    <message>
        <source>Scenario %1</source>
        <translation>Szenario %1</translation>
    </message>
</context>
<context>
    <name>votum::RiskPage</name>
    <message>
        <source>Set by hand: %1</source>
        <translation>Von Hand gesetzt: %1</translation>
    </message>
    <message>
        <source>Residual risk accepted by %1: %2</source>
        <translation>Restrisiko übernommen durch %1: %2</translation>
    </message>
    <message>
        <source>Threshold analysis: is a DPIA needed?</source>
        <translation>Schwellwertanalyse: Ist eine DSFA erforderlich?</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Risks before and after completed measures</source>
        <translation>Risiken vor und nach erledigten Maßnahmen</translation>
    </message>
    <message>
        <source>Own value or acceptance for the selected scenario…</source>
        <translation>Eigener Wert oder Übernahme für das gewählte Szenario&#xa0;…</translation>
    </message>
    <message>
        <source>The two matrices show where each scenario lies, by its number. Rows: severity, highest first; columns: likelihood.</source>
        <translation>Die beiden Matrizen zeigen mit der Nummer, wo jedes Szenario liegt. Zeilen: Schwere, höchste zuerst; Spalten: Eintrittswahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>None of the nine criteria is met so far; questions are still open.</source>
        <translation>Bisher ist keines der neun Kriterien erfüllt; es sind noch Fragen offen.</translation>
    </message>
</context>
<context>
    <name>votum::RowHead</name>
    <message>
        <source>expanded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>votum::SameAnswerDialog</name>
    <message>
        <source>Same answer for others</source>
        <translation>Gleiche Antwort für andere</translation>
    </message>
    <message>
        <source>The answer: “%1”</source>
        <translation>Die Antwort: „%1“</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Answer so far</source>
        <translation>Antwort bisher</translation>
    </message>
    <message>
        <source>For whom the answer holds as well</source>
        <translation>Für wen die Antwort ebenfalls gilt</translation>
    </message>
</context>
<context>
    <name>votum::SaveDialog</name>
    <message>
        <source>Save document</source>
        <translation>Dokument speichern</translation>
    </message>
</context>
<context>
    <name>votum::SavedFiltersDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Search and filters of this store under a name, for you on this computer.</source>
        <translation>Suche und Filter unter einem Namen: für diese Ablage, nur für Sie auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Umbenennen (F2)</translation>
    </message>
    <message>
        <source>Each filter needs a name.</source>
        <translation>Jeder Filter braucht einen Namen.</translation>
    </message>
    <message>
        <source>Two filters have the same name.</source>
        <translation>Zwei Filter tragen denselben Namen.</translation>
    </message>
</context>
<context>
    <name>votum::SealPanel</name>
    <message>
        <source>Sealed on %1</source>
        <translation>Versiegelt am %1</translation>
    </message>
    <message>
        <source>Seal (SHA-256): %1</source>
        <translation>Siegel (SHA-256): %1</translation>
    </message>
    <message>
        <source>Seal the record</source>
        <translation>Entscheidungsakte versiegeln</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Seal the record…</source>
        <translation>Entscheidungsakte versiegeln&#xa0;…</translation>
    </message>
    <message>
        <source>Continue as new version</source>
        <translation>Als neue Version fortführen</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>The entries contain characters that the font of the PDF lacks: %1. In the PDF each is replaced by its number in square brackets and listed on the last page; the record keeps the originals.</source>
        <translation>Die Eingaben enthalten Zeichen, die der Schrift des PDF fehlen: %1. Im PDF steht für jedes seine Nummer in eckigen Klammern, und die letzte Seite führt sie auf; die Entscheidungsakte behält die ursprünglichen Zeichen.</translation>
    </message>
    <message>
        <source>Requirements without owner or due date</source>
        <translation>Auflagen ohne Zuständigkeit oder Frist</translation>
    </message>
    <message>
        <source>No measure planned: %1</source>
        <translation>Keine Maßnahme geplant: %1</translation>
    </message>
    <message>
        <source>Due date missing: %1</source>
        <translation>Frist fehlt: %1</translation>
    </message>
    <message>
        <source>Owner missing: %1</source>
        <translation>Zuständigkeit fehlt: %1</translation>
    </message>
    <message>
        <source>This is what is sealed. The record is frozen for good and given its seal; changes are then possible only as a new version.</source>
        <translation>Das wird versiegelt. Die Akte wird endgültig festgeschrieben und erhält ihr Siegel; Änderungen sind danach nur noch als neue Version möglich.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Ready to be sealed</source>
        <translation>Bereit zur Versiegelung</translation>
    </message>
    <message>
        <source>Not yet ready to be sealed</source>
        <translation>Noch nicht bereit zur Versiegelung</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open or not yet known. That does not prevent sealing.</source>
        <translation>
            <numerusform>%n Frage ist offen oder noch nicht bekannt. Das hindert die Versiegelung nicht.</numerusform>
            <numerusform>%n Fragen sind offen oder noch nicht bekannt. Das hindert die Versiegelung nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation>Siegel %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Every question is answered.</source>
        <translation>Alle Fragen sind beantwortet.</translation>
    </message>
    <message>
        <source>The opinion is issued.</source>
        <translation>Die Stellungnahme ist abgegeben.</translation>
    </message>
    <message>
        <source>The decision is complete.</source>
        <translation>Die Entscheidung ist vollständig.</translation>
    </message>
    <message>
        <source>From then on this state is final. Changes begin a new version.</source>
        <translation>Danach ist dieser Stand unveränderlich. Änderungen beginnen eine neue Version.</translation>
    </message>
    <message>
        <source>Copy the seal (SHA-256)</source>
        <translation>Siegel kopieren (SHA-256)</translation>
    </message>
    <message>
        <source>Save PDF in all languages…</source>
        <translation>PDF in allen Sprachen speichern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>votum::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Your name is entered with every answer, your function and place with an opinion you begin, the organisation with a new assessment.</source>
        <translation>Ihr Name wird mit jeder Antwort eingetragen, Funktion und Ort mit einer Stellungnahme, die Sie beginnen, die Organisation mit einer neuen Bewertung.</translation>
    </message>
    <message>
        <source>The language changes at once, the size when Votum is started the next time.</source>
        <translation>Die Sprache wechselt sofort, die Größe mit dem nächsten Start von Votum.</translation>
    </message>
    <message>
        <source>Proposed for a new assessment, a document and a decision; each can be chosen otherwise there.</source>
        <translation>Vorschläge für eine neue Bewertung, ein Dokument und eine Entscheidung; dort lässt sich jeweils anders wählen.</translation>
    </message>
    <message>
        <source>The store is backed up once a day. For a year back the last backup of each month is kept as well.</source>
        <translation>Die Ablage wird einmal am Tag gesichert. Ein Jahr zurück bleibt außerdem die letzte Sicherung jedes Monats erhalten.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Function</source>
        <translation>&amp;Funktion</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>Or&amp;ganisation</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Size of everything</source>
        <translation>&amp;Größe von allem</translation>
    </message>
    <message>
        <source>&amp;Language of the texts</source>
        <translation>&amp;Sprache der Texte</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Newest backups kept</source>
        <translation>&amp;Neueste Sicherungen, die bleiben</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Ordner der Sicherungen</translation>
    </message>
    <message>
        <source>Set for the whole organisation in %1.</source>
        <translation>Für die ganze Organisation festgelegt in %1.</translation>
    </message>
    <message>
        <source>%</source>
        <comment>behind a number</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>As the window’s</source>
        <translation>Wie die des Fensters</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Documents and review</source>
        <translation>Dokumente und Überprüfung</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Review of a decision, in months</source>
        <translation>Ü&amp;berprüfung einer Entscheidung, in Monaten</translation>
    </message>
    <message>
        <source>The same where a transfer rests on the DP&amp;F</source>
        <translation>Dasselbe, wenn eine Übermittlung auf dem DP&amp;F beruht</translation>
    </message>
    <message>
        <source>The same for a p&amp;ilot</source>
        <translation>Dasselbe für einen P&amp;iloten</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Briefkopf</translation>
    </message>
    <message>
        <source>Proposed for every document made of a case, and no part of a sealed record. The logo is a PNG or JPEG file; its description is for those who cannot see it.</source>
        <translation>Wird für jedes Dokument eines Vorgangs vorgeschlagen und gehört nicht zur versiegelten Akte. Das Logo ist eine PNG- oder JPEG-Datei; seine Beschreibung ist für alle, die es nicht sehen können.</translation>
    </message>
    <message>
        <source>&amp;Name of the organisation</source>
        <translation>&amp;Name der Organisation</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Anschrift</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Logo</translation>
    </message>
    <message>
        <source>&amp;Description of the logo</source>
        <translation>&amp;Beschreibung des Logos</translation>
    </message>
    <message>
        <source>&amp;Marking, such as “Confidential”</source>
        <translation>&amp;Vermerk, zum Beispiel „Vertraulich“</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>File numbers</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>How new cases are numbered; those there are keep their numbers. {year} and {number} stand once each, apart from other digits; besides, A to Z, digits and - _ . / ( ) can be used.</source>
        <translation>Wie neue Vorgänge nummeriert werden; vorhandene behalten ihr Aktenzeichen. {year} steht für das Jahr, {number} für die laufende Nummer; beide kommen je einmal vor, getrennt von anderen Ziffern. Außerdem sind A bis Z, Ziffern und - _ . / ( ) möglich.</translation>
    </message>
    <message>
        <source>File &amp;numbers</source>
        <translation>Akten&amp;zeichen</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <source>No file numbers can be made of this.</source>
        <translation>Daraus lassen sich keine Aktenzeichen bilden.</translation>
    </message>
</context>
<context>
    <name>votum::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search: a key, or what it does</source>
        <translation>Suchen: eine Taste oder was sie bewirkt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>1 … 9, 0</source>
        <translation>1&#xa0;… 9, 0</translation>
    </message>
    <message>
        <source>Chooses the option of this number; 0 is the tenth</source>
        <translation>Wählt die Möglichkeit mit dieser Nummer; 0 ist die zehnte</translation>
    </message>
    <message>
        <source>Confirms what the catalogue proposes there, or goes to the next open question</source>
        <translation>Bestätigt den Vorschlag des Katalogs, wenn er den Fokus hat, oder geht zur nächsten offenen Frage</translation>
    </message>
    <message>
        <source>To the open question before</source>
        <translation>Zur vorigen offenen Frage</translation>
    </message>
    <message>
        <source>Of a point in a multiple choice: it is not known whether it holds</source>
        <translation>Zu einem Punkt einer Mehrfachauswahl: nicht bekannt, ob er zutrifft</translation>
    </message>
    <message>
        <source>In a date: opens the calendar</source>
        <translation>In einem Datumsfeld: öffnet den Kalender</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Step back, step on</source>
        <translation>Einen Schritt zurück, einen weiter</translation>
    </message>
    <message>
        <source>Outline, step, judgement: to the next pane, to the one before</source>
        <translation>Übersicht, Schritt, Bewertung: zum nächsten Bereich, zum vorigen</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Moves the recipient</source>
        <translation>Verschiebt den Empfänger</translation>
    </message>
    <message>
        <source>Puts it under the one above, takes it out one level</source>
        <translation>Ordnet ihn dem darüber nach, rückt ihn eine Ebene nach außen</translation>
    </message>
    <message>
        <source>Edits it</source>
        <translation>Bearbeitet ihn</translation>
    </message>
    <message>
        <source>Removes it</source>
        <translation>Entfernt ihn</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Selects all</source>
        <translation>Wählt alle aus</translation>
    </message>
    <message>
        <source>Edits the selected one</source>
        <translation>Bearbeitet die ausgewählte</translation>
    </message>
    <message>
        <source>Takes the selected ones out of the plan</source>
        <translation>Nimmt die ausgewählten aus dem Plan</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Adds the file or picture copied</source>
        <translation>Fügt die kopierte Datei oder das kopierte Bild hinzu</translation>
    </message>
    <message>
        <source>Removes the entry</source>
        <translation>Entfernt den Eintrag</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>From the search to the first case found</source>
        <translation>Von der Suche zum ersten gefundenen Vorgang</translation>
    </message>
    <message>
        <source>Opens the case</source>
        <translation>Öffnet den Vorgang</translation>
    </message>
    <message>
        <source>Moves a draft to the trash</source>
        <translation>Legt einen Entwurf in den Papierkorb</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>To the page before, to the next page</source>
        <translation>Zur vorigen Seite, zur nächsten</translation>
    </message>
    <message>
        <source>To the first page, to the last</source>
        <translation>Zur ersten Seite, zur letzten</translation>
    </message>
    <message>
        <source>Enlarges, reduces</source>
        <translation>Vergrößert, verkleinert</translation>
    </message>
    <message>
        <source>Fits the width, the whole page</source>
        <translation>Passt an die Breite an, zeigt die ganze Seite</translation>
    </message>
    <message>
        <source>To the next hit, to the one before</source>
        <translation>Zum nächsten Treffer, zum vorigen</translation>
    </message>
    <message>
        <source>Closes the search, then the document</source>
        <translation>Schließt die Suche, dann das Dokument</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Searches all chapters</source>
        <translation>Durchsucht alle Kapitel</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Zurück, vor</translation>
    </message>
    <message>
        <source>Clears the search, then closes the manual</source>
        <translation>Leert die Suche, schließt dann das Handbuch</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Search where you are</source>
        <translation>Suchen, wo Sie gerade sind</translation>
    </message>
</context>
<context>
    <name>votum::SourceText</name>
    <message>
        <source>undated, retrieved %1</source>
        <translation>undatiert, abgerufen %1</translation>
    </message>
    <message>
        <source>Sources:</source>
        <translation>Quellen:</translation>
    </message>
    <message>
        <source>Whom to ask: IT or information security</source>
        <translation>Ansprechstelle: IT oder Informationssicherheit</translation>
    </message>
    <message>
        <source>Whom to ask: the provider</source>
        <translation>Ansprechstelle: Anbieter</translation>
    </message>
    <message>
        <source>Whom to ask: procurement or legal</source>
        <translation>Ansprechstelle: Einkauf oder Rechtsabteilung</translation>
    </message>
    <message>
        <source>Whom to ask: the department</source>
        <translation>Ansprechstelle: Fachbereich</translation>
    </message>
    <message>
        <source>Whom to ask: the requester</source>
        <translation>Ansprechstelle: antragstellende Person</translation>
    </message>
</context>
<context>
    <name>votum::SpellMarks</name>
    <message>
        <source>Looking for proposals&#xa0;…</source>
        <translation>Vorschläge werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Add “%1” to the dictionary</source>
        <translation>„%1“ ins Wörterbuch &amp;aufnehmen</translation>
    </message>
    <message>
        <source>No proposal</source>
        <translation>Kein Vorschlag</translation>
    </message>
</context>
<context>
    <name>votum::StartNotices</name>
    <message>
        <source>The own content in %1 has changed since it was taken on. What was taken on stays in use until you take the new one on.</source>
        <translation>Die eigenen Inhalte in %1 haben sich seit der Übernahme geändert. Verwendet wird weiter, was übernommen wurde, bis Sie die neue Fassung übernehmen.</translation>
    </message>
    <message>
        <source>The folder of the own content, %1, cannot be read. What was taken on stays in use.</source>
        <translation>Der Ordner der eigenen Inhalte, %1, ist nicht lesbar. Verwendet wird weiter, was übernommen wurde.</translation>
    </message>
    <message>
        <source>The own content from %1 cannot be used, so it is left out. %2</source>
        <translation>Die eigenen Inhalte aus %1 sind nicht verwendbar und bleiben deshalb außer Betracht. %2</translation>
    </message>
    <message>
        <source>Catalogue…</source>
        <translation>Katalog&#xa0;…</translation>
    </message>
    <message>
        <source>The imported catalogue in %2 cannot be read, so the program’s own is in use (version %1). %3</source>
        <translation>Der importierte Katalog in %2 ist nicht lesbar; in Gebrauch ist daher der des Programms (Version %1). %3</translation>
    </message>
    <message>
        <source>The program brings a newer catalogue (version %1) than the one imported (version %2): the newer one is in use.</source>
        <translation>Das Programm bringt einen neueren Katalog mit (Version %1) als den importierten (Version %2); der neuere ist in Gebrauch.</translation>
    </message>
    <message>
        <source>When Votum was ended last, not everything entered could be saved. It is in %1.</source>
        <translation>Als Votum zuletzt beendet wurde, ließ sich nicht alles Eingegebene speichern. Es liegt in %1.</translation>
    </message>
    <message>
        <source>This is Votum %1.</source>
        <translation>Dies ist Votum %1.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>%1 cannot be “%2” (%3)</source>
        <translation>%1 kann nicht „%2“ sein (%3)</translation>
    </message>
    <message>
        <source>Settings that cannot be used; others hold in their place: %1.</source>
        <translation>Einstellungen, die nicht verwendbar sind; an ihrer Stelle gelten andere: %1.</translation>
    </message>
    <message>
        <source>New to Votum? A short tour shows what is where.</source>
        <translation>Neu bei Votum? Ein kurzer Rundgang zeigt, was wo zu finden ist.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang beginnen</translation>
    </message>
</context>
<context>
    <name>votum::StationeryDialog</name>
    <message>
        <source>&amp;Letterhead on the first page</source>
        <translation>&amp;Briefkopf auf der ersten Seite</translation>
    </message>
    <message>
        <source>Letterhead, marking, distribution</source>
        <translation>Briefkopf, Vermerk, Verteiler</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>One person or body a line</source>
        <translation>Je Zeile eine Person oder Stelle</translation>
    </message>
    <message>
        <source>They are added to the paper and are no part of the sealed record; whoever checks the PDF is told so. The letterhead itself stands in the settings.</source>
        <translation>Sie kommen auf das Papier und gehören nicht zur versiegelten Akte; wer das PDF prüft, erfährt das. Der Briefkopf selbst steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>&amp;Marking on every page</source>
        <translation>&amp;Vermerk auf jeder Seite</translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation>V&amp;erteiler</translation>
    </message>
</context>
<context>
    <name>votum::StatusLine</name>
    <message>
        <source>No store is open</source>
        <translation>Es ist keine Ablage geöffnet</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Ablage: %1</translation>
    </message>
    <message>
        <source>The file that holds all your cases: %1</source>
        <translation>Die Datei mit allen Ihren Vorgängen: %1</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>The daily backup failed</source>
        <translation>Die tägliche Sicherung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Something is wrong with the store</source>
        <translation>Mit der Ablage stimmt etwas nicht</translation>
    </message>
</context>
<context>
    <name>votum::StepPage</name>
    <message>
        <source>No question of this step applies with the answers given so far. Questions about recipients and purposes appear as soon as these are named.</source>
        <translation>Nach den bisherigen Antworten ist in diesem Schritt keine Frage zu beantworten. Fragen zu Empfängern und Zwecken erscheinen, sobald diese benannt sind.</translation>
    </message>
    <message>
        <source>Go to the recipients</source>
        <translation>Zu den Empfängern</translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n verified fact(s) of the catalogue</source>
        <translation>
            <numerusform>Eine geprüfte Tatsache aus dem Katalog bestätigen</numerusform>
            <numerusform>%n geprüfte Tatsachen aus dem Katalog bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No question of this step is open.</source>
        <translation>In diesem Schritt ist keine Frage offen.</translation>
    </message>
    <message>
        <source>Only open questions</source>
        <translation>Nur offene Fragen</translation>
    </message>
    <message>
        <source>Shows only the questions that are not answered, or not known</source>
        <translation>Zeigt nur Fragen, die nicht beantwortet oder noch nicht geklärt sind</translation>
    </message>
    <message>
        <source>Takes over what somebody has read and dated. One step back undoes all of it.</source>
        <translation>Übernimmt, was nachgelesen und mit Datum belegt ist. Ein Schritt zurück nimmt alles wieder weg.</translation>
    </message>
</context>
<context>
    <name>votum::StoreBand</name>
    <message>
        <source>Store: %1, %2</source>
        <translation>Ablage: %1, %2</translation>
    </message>
    <message>
        <source>Name and colour of the store…</source>
        <translation>Name und Farbe der Ablage&#xa0;…</translation>
    </message>
</context>
<context>
    <name>votum::StoreCommands</name>
    <message>
        <source>Open another store…</source>
        <translation>Andere Ablage öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>Ablage öffnen</translation>
    </message>
    <message>
        <source>Votum stores (*.votum);;All files (*)</source>
        <translation>Votum-Ablagen (*.votum);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Neue Ablage</translation>
    </message>
    <message>
        <source>Votum stores (*.votum)</source>
        <translation>Votum-Ablagen (*.votum)</translation>
    </message>
    <message>
        <source>Back up store</source>
        <translation>Ablage sichern</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Create a new store there</source>
        <translation>Dort eine neue Ablage anlegen</translation>
    </message>
    <message>
        <source>Open for &amp;reading</source>
        <translation>Zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>Die Sicherung ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>The backup was restored. The previous store is kept as %1.</source>
        <translation>Die Sicherung ist wiederhergestellt. Die bisherige Ablage ist als %1 erhalten.</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Die Uhr geht richtig</translation>
    </message>
    <message>
        <source>Judge without own content…</source>
        <translation>Ohne eigene Inhalte bewerten&#xa0;…</translation>
    </message>
    <message>
        <source>Judge without own content</source>
        <translation>Ohne eigene Inhalte bewerten</translation>
    </message>
    <message>
        <source>Judge the open cases anew without the own content of the organisation?

This is entered in their history. Answers to own questions are kept, and sealed cases stay as they are.</source>
        <translation>Sollen die offenen Vorgänge ohne die eigenen Inhalte der Organisation neu bewertet werden?

Das wird in ihrem Verlauf vermerkt. Antworten auf eigene Fragen bleiben erhalten, versiegelte Vorgänge bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Judge without it</source>
        <translation>Ohne sie bewerten</translation>
    </message>
    <message>
        <source>Save readable cases…</source>
        <translation>Lesbare Vorgänge speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Folder for the readable cases</source>
        <translation>Ordner für die lesbaren Vorgänge</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of cases saved, to be imported into another store.</source>
        <translation>
            <numerusform>%n Fassung gespeichert; sie kann in eine andere Ablage importiert werden.</numerusform>
            <numerusform>%n Fassungen gespeichert; sie können in eine andere Ablage importiert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n of them a part could not be read.</source>
        <translation>
            <numerusform>Bei %n davon war ein Teil nicht lesbar.</numerusform>
            <numerusform>Bei %n davon war ein Teil nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for what can still be read of the store…</source>
        <translation>Es wird ermittelt, was sich von der Ablage noch lesen lässt&#xa0;…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a store and its file</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>votum::StoreHead</name>
    <message>
        <source>Examples – not your cases</source>
        <translation>Beispiele – nicht Ihre Vorgänge</translation>
    </message>
    <message>
        <source>Back to my cases</source>
        <translation>Zurück zu meinen Vorgängen</translation>
    </message>
    <message>
        <source>Opened for reading only. Nothing you see here can be changed.</source>
        <translation>Nur zum Lesen geöffnet. Nichts, was Sie hier sehen, lässt sich ändern.</translation>
    </message>
    <message>
        <source>Try to open it for changing</source>
        <translation>Zum Bearbeiten öffnen</translation>
    </message>
</context>
<context>
    <name>votum::StoreMark</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>votum::StoreMarkDialog</name>
    <message>
        <source>Name and colour of the store</source>
        <translation>Name und Farbe der Ablage</translation>
    </message>
    <message>
        <source>Shown above the register and in the list of recent stores, so that two stores are not mistaken for each other. Kept on this computer, not in the store.</source>
        <translation>Erscheint über dem Register und in der Liste der zuletzt geöffneten Ablagen, damit sich zwei Ablagen nicht verwechseln lassen. Gespeichert auf diesem Rechner, nicht in der Ablage.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>The store needs a name.</source>
        <translation>Die Ablage braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>votum::TableText</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>At best</source>
        <translation>Bestenfalls</translation>
    </message>
    <message>
        <source>Fall away</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Proposed decision</source>
        <translation>Entscheidungsvorschlag</translation>
    </message>
    <message>
        <source>Purpose: %1</source>
        <translation>Zweck: %1</translation>
    </message>
    <message>
        <source>Findings that fall away</source>
        <translation>Entfallende Feststellungen</translation>
    </message>
    <message>
        <source>Findings that depend on open questions</source>
        <translation>Feststellungen, die von offenen Fragen abhängen</translation>
    </message>
    <message>
        <source>New findings</source>
        <translation>Neue Feststellungen</translation>
    </message>
    <message>
        <source>the case as it stands</source>
        <translation>aktueller Stand des Vorgangs</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>To be known first</source>
        <translation>Zuerst zu klären</translation>
    </message>
    <message>
        <source>Blocking findings that stay</source>
        <translation>Sperrende Feststellungen, die bleiben</translation>
    </message>
    <message>
        <source>Other questions open anew</source>
        <translation>Weitere neu offene Fragen</translation>
    </message>
    <message>
        <source>Proposed by the catalogue, confirmed by nobody</source>
        <translation>Vom Katalog vorgeschlagen, von niemandem bestätigt</translation>
    </message>
    <message>
        <source>at best: %1</source>
        <translation>bestenfalls: %1</translation>
    </message>
    <message>
        <source>findings: %1 fall away, %2 depend on open questions, %3 new</source>
        <translation>Feststellungen: %1 entfallen, %2 hängen von offenen Fragen ab, %3 sind neu</translation>
    </message>
</context>
<context>
    <name>votum::TermsList</name>
    <message>
        <source>Lay down: %1</source>
        <translation>Festlegen: %1</translation>
    </message>
    <message>
        <source>Lay down this term</source>
        <translation>Diese Bedingung festlegen</translation>
    </message>
    <message>
        <source>Wording of the term</source>
        <translation>Wortlaut der Bedingung</translation>
    </message>
    <message>
        <source>A term of your own</source>
        <translation>Eigene Bedingung</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick all terms</source>
        <translation>Alle Bedingungen ankreuzen</translation>
    </message>
</context>
<context>
    <name>votum::TextsDialog</name>
    <message>
        <source>No text block fits this case yet. Texts appear here as soon as the answers call for them.</source>
        <translation>Zu diesem Vorgang passt noch kein Textbaustein. Texte erscheinen hier, sobald die Antworten sie erfordern.</translation>
    </message>
    <message>
        <source>Text blocks</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Texts for this case</source>
        <translation>Texte zu diesem Vorgang</translation>
    </message>
    <message>
        <source>Copies the text without formatting, for a letter or an e-mail</source>
        <translation>Kopiert den Text ohne Formatierung, für einen Brief oder eine E-Mail</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Prints the text in the language shown</source>
        <translation>Druckt den Text in der angezeigten Sprache</translation>
    </message>
    <message>
        <source>Drafts made of this case’s answers. Check and complete each text before it is used.</source>
        <translation>Entwürfe aus den Antworten dieses Vorgangs. Prüfen und ergänzen Sie jeden Text, bevor er verwendet wird.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Legal basis and sources</source>
        <translation>Rechtsgrundlage und Quellen</translation>
    </message>
    <message>
        <source>The language of the text, whatever the window’s language is</source>
        <translation>Sprache des Textes, unabhängig von der Sprache des Fensters</translation>
    </message>
    <message>
        <source>&amp;Language of the text</source>
        <translation>S&amp;prache des Textes</translation>
    </message>
    <message>
        <source>&amp;Add to the record as an annex</source>
        <translation>Als &amp;Anlage in die Entscheidungsakte aufnehmen</translation>
    </message>
    <message>
        <source>in the record</source>
        <translation>in der Entscheidungsakte</translation>
    </message>
    <message>
        <source>not in the record</source>
        <translation>nicht in der Entscheidungsakte</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be completed</source>
        <translation>
            <numerusform>%n Stelle zu ergänzen</numerusform>
            <numerusform>%n Stellen zu ergänzen</numerusform>
        </translation>
    </message>
    <message>
        <source>No gaps in the text</source>
        <translation>Keine Lücken im Text</translation>
    </message>
    <message>
        <source>The case is sealed: its record no longer changes.</source>
        <translation>Der Vorgang ist versiegelt: Seine Entscheidungsakte ändert sich nicht mehr.</translation>
    </message>
    <message>
        <source>The opinion is issued: to change what the record contains, withdraw it first.</source>
        <translation>Die Stellungnahme ist abgegeben: Nehmen Sie sie zurück, bevor Sie den Inhalt der Entscheidungsakte ändern.</translation>
    </message>
    <message>
        <source>C&amp;opy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>The record then contains this text word for word</source>
        <translation>Die Entscheidungsakte enthält diesen Text dann im Wortlaut</translation>
    </message>
    <message>
        <source>Saves the text in the language shown, ready to be sent</source>
        <translation>Speichert den Text in der gezeigten Sprache, fertig zum Versenden</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter&#xa0;…</translation>
    </message>
</context>
<context>
    <name>votum::Tour</name>
    <message>
        <source>A request arrives</source>
        <translation>Eine Anfrage geht ein</translation>
    </message>
    <message>
        <source>Every assessment begins here: what is to be used, by whom, through which channel. Only a title is needed. The next stops show an example.</source>
        <translation>Hier beginnt jede Bewertung: Was soll genutzt werden, von wem, über welchen Kanal? Nötig ist nur ein Titel. Die nächsten Stationen zeigen ein Beispiel.</translation>
    </message>
    <message>
        <source>Nine steps</source>
        <translation>Neun Schritte</translation>
    </message>
    <message>
        <source>From the request to the decision. Any step can be opened at any time; each says how much of it is answered.</source>
        <translation>Von der Anfrage bis zur Entscheidung. Jeder Schritt lässt sich jederzeit öffnen und zeigt, wie viel davon beantwortet ist.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>With the mouse, or with the digits; Enter leads to the next open question. “Not yet known” is an honest answer, too: it leaves an open point.</source>
        <translation>Antworten Sie mit der Maus oder den Zifferntasten; die Eingabetaste führt zur nächsten offenen Frage. Auch „Noch nicht bekannt“ ist eine ehrliche Antwort: Sie lässt einen offenen Punkt stehen.</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Was daraus folgt</translation>
    </message>
    <message>
        <source>After each answer: the result, what stands in the way, and the measures that would help. The program proposes; people decide.</source>
        <translation>Nach jeder Antwort: das Ergebnis, was ihm entgegensteht und welche Maßnahmen helfen würden. Das Programm schlägt vor, Menschen entscheiden.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Die Entscheidungsakte</translation>
    </message>
    <message>
        <source>Opinion, decision and reasons as the document that is sealed in the last step, in every language of the catalogue.</source>
        <translation>Stellungnahme, Entscheidung und Begründung als das Dokument, das im letzten Schritt versiegelt wird, in jeder Sprache des Katalogs.</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>Nichts zu speichern</translation>
    </message>
    <message>
        <source>Every entry is saved at once and can be undone. F1 explains the place you are at; this tour can be taken again from the menu Help.</source>
        <translation>Jede Eingabe ist sofort gespeichert und lässt sich rückgängig machen. F1 erklärt die Stelle, an der Sie gerade sind; diesen Rundgang finden Sie auch im Menü Hilfe.</translation>
    </message>
    <message>
        <source>Tour, %1 of %2</source>
        <translation>Rundgang, %1 von %2</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>votum::TriggerDialog</name>
    <message>
        <source>Tick those shown</source>
        <translation>Angezeigte ankreuzen</translation>
    </message>
    <message>
        <source>Untick those shown</source>
        <translation>Angezeigte abwählen</translation>
    </message>
    <message>
        <source>Record a trigger for review</source>
        <translation>Anlass zur Überprüfung erfassen</translation>
    </message>
    <message>
        <source>What happened becomes an event of each chosen case, and their review is due. Events cannot be changed or taken back.</source>
        <translation>Was geschehen ist, wird ein Ereignis jedes angekreuzten Vorgangs, und dessen Überprüfung wird fällig. Ereignisse lassen sich weder ändern noch zurücknehmen.</translation>
    </message>
    <message>
        <source>Find a case or a channel</source>
        <translation>Vorgang oder Kanal suchen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es eingetreten ist</translation>
    </message>
    <message>
        <source>What it means, and where it is documented</source>
        <translation>Was das bedeutet und wo es dokumentiert ist</translation>
    </message>
    <message>
        <source>Review due by</source>
        <translation>Überprüfung fällig bis</translation>
    </message>
    <message>
        <source>Cases that are decided and in force</source>
        <translation>Vorgänge mit geltender Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) ticked</source>
        <translation>
            <numerusform>%n Vorgang angekreuzt</numerusform>
            <numerusform>%n Vorgänge angekreuzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::UnansweredList</name>
    <message>
        <source>Not answered yet: %1, of these decisive: %2</source>
        <translation>Noch nicht beantwortet: %1, davon entscheidungserheblich: %2</translation>
    </message>
</context>
<context>
    <name>votum::Unsaved</name>
    <message>
        <source>Not saved yet; it is tried again by itself</source>
        <translation>Noch nicht gespeichert; es wird von selbst erneut versucht</translation>
    </message>
</context>
<context>
    <name>votum::UnsavedDialog</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>What was entered and is not saved</source>
        <translation>Was eingegeben und nicht gespeichert ist</translation>
    </message>
    <message>
        <source>What is listed here is not in the store yet. If you go on without it, it is lost.</source>
        <translation>Was hier steht, ist noch nicht in der Ablage. Fahren Sie ohne es fort, geht es verloren.</translation>
    </message>
    <message>
        <source>What is listed here is not in the store yet. It stays in its field and is tried again by itself. Enter leads to the field.</source>
        <translation>Was hier steht, ist noch nicht in der Ablage. Es bleibt in seinem Feld, und das Speichern wird von selbst erneut versucht. Die Eingabetaste führt zum Feld.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Woanders speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne es fortfahren</translation>
    </message>
    <message>
        <source>%1 (not confirmed yet)</source>
        <translation>%1 (noch nicht bestätigt)</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Woanders speichern</translation>
    </message>
    <message>
        <source>Votum stores (*.votum)</source>
        <translation>Votum-Ablagen (*.votum)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Copied. Paste it elsewhere before you close Votum.</source>
        <translation>Kopiert. Fügen Sie es andernorts ein, bevor Sie Votum schließen.</translation>
    </message>
</context>
<context>
    <name>votum::UnsavedWords</name>
    <message>
        <source>Votum, %1: not saved in %2</source>
        <translation>Votum, %1: nicht gespeichert in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) not saved</source>
        <translation>
            <numerusform>1 Eingabe nicht gespeichert</numerusform>
            <numerusform>%n Eingaben nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>What was entered and could not be saved</source>
        <translation>Was eingegeben wurde und sich nicht speichern ließ</translation>
    </message>
</context>
<context>
    <name>votum::VerifyDialog</name>
    <message>
        <source>Drop a PDF or a sealed record here</source>
        <translation>PDF oder versiegelte Akte hierher ziehen</translation>
    </message>
    <message>
        <source>&amp;Choose file…</source>
        <translation>&amp;Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Check a record</source>
        <translation>Entscheidungsakte prüfen</translation>
    </message>
    <message>
        <source>Votum renders the record in the file anew, compares, and asks the open store whether it sealed the record and issued the file.</source>
        <translation>Votum erzeugt das Dokument aus der Akte in der Datei neu, vergleicht es und fragt die geöffnete Ablage, ob sie die Akte versiegelt und die Datei ausgegeben hat.</translation>
    </message>
    <message>
        <source>The file is being checked</source>
        <translation>Die Datei wird geprüft</translation>
    </message>
    <message>
        <source>Records (*.pdf *.json);;All files (*)</source>
        <translation>Entscheidungsakten (*.pdf *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>You cancelled the check.</source>
        <translation>Sie haben die Prüfung abgebrochen.</translation>
    </message>
</context>
<context>
    <name>votum::VerifyText</name>
    <message>
        <source>Altered</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>This store sealed exactly this record. It can be relied on.</source>
        <translation>Diese Ablage hat genau diese Akte versiegelt. Auf sie ist Verlass.</translation>
    </message>
    <message>
        <source>This store sealed the record and issued exactly this file. It can be relied on.</source>
        <translation>Diese Ablage hat die Akte versiegelt und genau diese Datei ausgegeben. Auf sie ist Verlass.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>A record by itself can only be compared by its seal. Open the store that sealed it and check it again, or compare the seal with that of a PDF.</source>
        <translation>Eine Akte für sich lässt sich nur am Siegel vergleichen. Öffnen Sie die Ablage, die sie versiegelt hat, und prüfen Sie erneut, oder vergleichen Sie das Siegel mit dem eines PDF.</translation>
    </message>
    <message>
        <source>Untouched draft</source>
        <translation>Unveränderter Entwurf</translation>
    </message>
    <message>
        <source>The file is byte for byte what its record gives, but the record is a draft: it bears no seal and proves no decision.</source>
        <translation>Die Datei ist Byte für Byte, was ihre Akte ergibt; die Akte ist aber ein Entwurf: Sie trägt kein Siegel und belegt keine Entscheidung.</translation>
    </message>
    <message>
        <source>The file is byte for byte what its record gives. Whether the record was sealed and the file issued, only the store knows: open it and check the file again.</source>
        <translation>Die Datei ist Byte für Byte, was ihre Akte ergibt. Ob die Akte versiegelt und die Datei ausgegeben wurde, weiß nur die Ablage: Öffnen Sie diese und prüfen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>The file is a record and can be read.</source>
        <translation>Die Datei ist eine Entscheidungsakte und lässt sich lesen.</translation>
    </message>
    <message>
        <source>The PDF can be read and holds a record.</source>
        <translation>Das PDF lässt sich lesen und enthält eine Entscheidungsakte.</translation>
    </message>
    <message>
        <source>The record says that it is sealed.</source>
        <translation>Die Akte weist sich als versiegelt aus.</translation>
    </message>
    <message>
        <source>The record is a draft and bears no seal.</source>
        <translation>Die Akte ist ein Entwurf und trägt kein Siegel.</translation>
    </message>
    <message>
        <source>No store is open that could be asked.</source>
        <translation>Es ist keine Ablage geöffnet, die Auskunft geben könnte.</translation>
    </message>
    <message>
        <source>The open store sealed this record.</source>
        <translation>Die geöffnete Ablage hat diese Akte versiegelt.</translation>
    </message>
    <message>
        <source>The open store did not seal this record.</source>
        <translation>Die geöffnete Ablage hat diese Akte nicht versiegelt.</translation>
    </message>
    <message>
        <source>The open store issued exactly this file.</source>
        <translation>Die geöffnete Ablage hat genau diese Datei ausgegeben.</translation>
    </message>
    <message>
        <source>The open store did not issue this file.</source>
        <translation>Die geöffnete Ablage hat diese Datei nicht ausgegeben.</translation>
    </message>
    <message>
        <source>Do not rely on it: ask for the original, or save the PDF anew from the case.</source>
        <translation>Verlassen Sie sich nicht darauf: Bitten Sie um das Original, oder speichern Sie das PDF erneut aus dem Vorgang.</translation>
    </message>
    <message>
        <source>The file is not what its record gives, and what it shows could not be compared.</source>
        <translation>Die Datei ist nicht, was ihre Akte ergibt, und was sie zeigt, ließ sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>A draft bears no seal, no store knows it, and it proves no decision. Seal the case and hand out the sealed record.</source>
        <translation>Ein Entwurf trägt kein Siegel, keine Ablage kennt ihn, und er belegt keine Entscheidung. Versiegeln Sie den Vorgang und geben Sie die versiegelte Akte aus.</translation>
    </message>
    <message>
        <source>The open store did not seal this record: it comes from another store, or was never sealed. Open the store it comes from and check it again, or ask who handed it out.</source>
        <translation>Die geöffnete Ablage hat diese Akte nicht versiegelt: Sie stammt aus einer anderen Ablage oder wurde nie versiegelt. Öffnen Sie die Ablage, aus der sie stammt, und prüfen Sie erneut, oder fragen Sie bei der ausgebenden Stelle nach.</translation>
    </message>
    <message>
        <source>The open store sealed the record, but did not issue this file: it was made from a copy of the store, or elsewhere. Save the PDF anew from the case to have one that is known.</source>
        <translation>Die geöffnete Ablage hat die Akte versiegelt, diese Datei aber nicht ausgegeben: Sie entstand aus einer Kopie der Ablage oder anderswo. Speichern Sie das PDF erneut aus dem Vorgang, um ein bekanntes zu haben.</translation>
    </message>
    <message>
        <source>The file does not say how it was made: nothing to compare it with.</source>
        <translation>Die Datei sagt nicht, wie sie erstellt wurde: Es gibt nichts, womit sie sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>The record was rendered anew: the same bytes.</source>
        <translation>Aus der Akte neu erzeugt: dieselben Bytes.</translation>
    </message>
    <message>
        <source>The record was rendered anew: other bytes.</source>
        <translation>Aus der Akte neu erzeugt: andere Bytes.</translation>
    </message>
    <message>
        <source>The record was rendered anew with version %1 of the program: other bytes. Version %2 made the file.</source>
        <translation>Aus der Akte neu erzeugt mit Programmversion %1: andere Bytes. Die Datei stammt von Version %2.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>The record gives: %1</source>
        <translation>Die Akte ergibt: %1</translation>
    </message>
    <message>
        <source>Only a record and the PDFs made from one can be checked; a scan, a printout or a text to send holds none.</source>
        <translation>Prüfen lassen sich nur eine Entscheidungsakte und die PDF-Dateien daraus; ein Scan, ein Ausdruck oder ein Text zum Versenden enthält keine.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Ask for another copy, or save the PDF anew from the case.</source>
        <translation>Bitten Sie um ein anderes Exemplar, oder speichern Sie das PDF erneut aus dem Vorgang.</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Votum %1</source>
        <translation>Votum %1</translation>
    </message>
    <message>
        <source>Seal (SHA-256)</source>
        <translation>Siegel (SHA-256)</translation>
    </message>
    <message>
        <source>SHA-256 of the draft</source>
        <translation>SHA-256 des Entwurfs</translation>
    </message>
    <message>
        <source>The store was changed</source>
        <translation>Die Ablage wurde verändert</translation>
    </message>
    <message>
        <source>The file can be relied on, the open store cannot: what it held when it sealed this record was changed, removed or added to since. Check the store and compare it with a backup.</source>
        <translation>Auf die Datei können Sie sich verlassen, auf die geöffnete Ablage nicht: Was sie enthielt, als sie diese Akte versiegelte, wurde seither verändert, entfernt oder ergänzt. Prüfen Sie die Ablage, und vergleichen Sie sie mit einer Sicherung.</translation>
    </message>
    <message>
        <source>All that the store held until the seal has the sum the file names.</source>
        <translation>Alles, was die Ablage bis zur Versiegelung enthielt, hat die Prüfsumme, die in der Datei steht.</translation>
    </message>
    <message>
        <source>What the store held until the seal has another sum than the file names.</source>
        <translation>Was die Ablage bis zur Versiegelung enthielt, hat eine andere Prüfsumme, als in der Datei steht.</translation>
    </message>
    <message>
        <source>Other version, same content</source>
        <translation>Andere Version, gleicher Inhalt</translation>
    </message>
    <message>
        <source>Version %1 of the program made the file, this is version %2. It shows and says the same as its record gives, but not in the same bytes. To be certain, open the store that issued it, or check it with version %1.</source>
        <translation>Die Datei stammt von Version %1 des Programms, dies ist Version %2. Sie zeigt und sagt, was ihre Akte ergibt, aber nicht in denselben Bytes. Für volle Gewissheit öffnen Sie die Ablage, die sie ausgegeben hat, oder prüfen Sie die Datei mit Version %1.</translation>
    </message>
    <message>
        <source>Rewritten, same pages</source>
        <translation>Neu geschrieben, gleiche Seiten</translation>
    </message>
    <message>
        <source>Another program saved the file anew. It shows and says the same as its record gives, but it is not the file that was issued: ask for that one, or save the PDF anew from the case.</source>
        <translation>Ein anderes Programm hat die Datei neu gespeichert. Sie zeigt und sagt, was ihre Akte ergibt, ist aber nicht die ausgegebene Datei: Fordern Sie diese an oder speichern Sie das PDF neu aus dem Vorgang.</translation>
    </message>
    <message>
        <source>Untouched, then appended to</source>
        <translation>Unverändert, mit Anhang</translation>
    </message>
    <message>
        <source>The file contains unchanged what its record gives. Something other than signatures was appended to it, which changes nothing that it shows or says.</source>
        <translation>Die Datei enthält unverändert, was ihre Akte ergibt. Danach wurde etwas anderes als Signaturen angehängt; es ändert nichts daran, was sie zeigt oder sagt.</translation>
    </message>
    <message>
        <source>Untouched, then signed</source>
        <translation>Unverändert, danach signiert</translation>
    </message>
    <message>
        <source>The file contains unchanged what its record gives, and after it signatures alone. Whether they are valid and whose they are, a program for signatures tells.</source>
        <translation>Die Datei enthält unverändert, was ihre Akte ergibt, und danach nur Signaturen. Ob diese gültig sind und von wem sie stammen, sagt ein Signaturprogramm.</translation>
    </message>
    <message>
        <source>The open store issued the file as it was before something was appended.</source>
        <translation>Die geöffnete Ablage hat die Datei in dem Stand ausgegeben, bevor etwas angehängt wurde.</translation>
    </message>
    <message>
        <source>What was appended to the file changes what it shows or says.</source>
        <translation>Was an die Datei angehängt wurde, ändert, was sie zeigt oder sagt.</translation>
    </message>
    <message>
        <source>The file shows or says something else than its record gives.</source>
        <translation>Die Datei zeigt oder sagt etwas anderes, als ihre Akte ergibt.</translation>
    </message>
    <message>
        <source>Version %1 of the program made it, this is version %2. If the two make documents differently, only version %1 or the store that issued it can tell for certain. Until then do not rely on it.</source>
        <translation>Sie stammt von Version %1 des Programms, dies ist Version %2. Falls beide die Dokumente unterschiedlich erstellen, können nur Version %1 oder die Ablage, die sie ausgegeben hat, es sicher sagen. Verlassen Sie sich bis dahin nicht darauf.</translation>
    </message>
    <message>
        <source>What the file shows and says was compared.</source>
        <translation>Verglichen wurde, was die Datei zeigt und sagt.</translation>
    </message>
    <message>
        <source>What the file shows and says could not be compared.</source>
        <translation>Was die Datei zeigt und sagt, ließ sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Pages as painted, structure, attachments, links and metadata were compared: they are the same.</source>
        <translation>Seitenbild, Gliederung, Anhänge, Verweise und Metadaten wurden verglichen: Sie sind gleich.</translation>
    </message>
    <message>
        <source>First on page %1.</source>
        <translation>Zuerst auf Seite %1.</translation>
    </message>
    <message>
        <source>Here the file has: %1</source>
        <translation>In der Datei steht hier: %1</translation>
    </message>
    <message>
        <source>Something was appended to the file later.</source>
        <translation>An die Datei wurde später etwas angehängt.</translation>
    </message>
    <message>
        <source>Something other than signatures was appended. It changes nothing that the file shows or says.</source>
        <translation>Angehängt wurde etwas anderes als Signaturen. Es ändert nichts daran, was die Datei zeigt oder sagt.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>A time stamp was appended (by: %1, not checked).</source>
        <translation>Angehängt wurde ein Zeitstempel (von: %1, ungeprüft).</translation>
    </message>
    <message>
        <source>A signature was appended (by: %1, not checked).</source>
        <translation>Angehängt wurde eine Signatur (von: %1, ungeprüft).</translation>
    </message>
    <message>
        <source>It is shown on page %1.</source>
        <translation>Gezeigt wird sie auf Seite %1.</translation>
    </message>
    <message>
        <source>There it says, which is no part of the record: %1</source>
        <translation>Dort steht, was nicht zur Akte gehört: %1</translation>
    </message>
    <message>
        <source>It lies over words of the page: %1</source>
        <translation>Sie liegt über Text der Seite: %1</translation>
    </message>
    <message>
        <source>Its case, %1, was deleted on %2 under the organisation’s rule on retention. The store holds only the protocol of it.</source>
        <translation>Der Vorgang dazu, %1, wurde am %2 nach der Aufbewahrungsregel der Organisation gelöscht. Die Ablage enthält nur noch das Löschprotokoll.</translation>
    </message>
    <message>
        <source>Not part of the sealed record, but added by whoever issued the document: %1</source>
        <translation>Nicht Teil der versiegelten Akte, sondern bei der Ausgabe des Dokuments hinzugefügt: %1</translation>
    </message>
</context>
<context>
    <name>votum::VersionsDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Versionen vergleichen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Version %1: %2, %3</source>
        <translation>Version %1: %2, %3</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Es gibt keine Unterschiede.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Results, opinion and decision</source>
        <translation>Ergebnisse, Stellungnahme und Entscheidung</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Plausibility questions</source>
        <translation>Rückfragen zur Plausibilität</translation>
    </message>
</context>
<context>
    <name>votum::Views</name>
    <message>
        <source>&amp;Find in the document</source>
        <translation>Im Dokument &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Find in the case</source>
        <translation>Im Vorgang &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Find in the measures</source>
        <translation>In den Maßnahmen &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Find in the register</source>
        <translation>Im Register &amp;suchen</translation>
    </message>
</context>
<context>
    <name>votum::WordCount</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::Words</name>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>permissible</source>
        <translation>zulässig</translation>
    </message>
    <message>
        <source>with conditions</source>
        <translation>mit Bedingungen</translation>
    </message>
    <message>
        <source>not yet decidable</source>
        <translation>nicht entscheidbar</translation>
    </message>
    <message>
        <source>not at present</source>
        <translation>derzeit nicht</translation>
    </message>
    <message>
        <source>not permissible</source>
        <translation>nicht zulässig</translation>
    </message>
    <message>
        <source>Sealed as: %1. By today’s date and catalogue the rules come to another result; check whether a new version is needed.</source>
        <translation>Versiegelt als: %1. Nach heutigem Datum und Katalog kommen die Regeln zu einem anderen Ergebnis. Prüfen Sie, ob eine neue Version nötig ist.</translation>
    </message>
    <message>
        <source>Answers too old by now: %1. Check whether a new version is needed.</source>
        <translation>Inzwischen veraltete Antworten: %1. Prüfen Sie, ob eine neue Version nötig ist.</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>conditional</source>
        <comment>a decision</comment>
        <translation>bedingt</translation>
    </message>
    <message>
        <source>pilot</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>consultation</source>
        <comment>of the supervisory authority</comment>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>unterschiedlich</translation>
    </message>
    <message>
        <source>%1 (under %2)</source>
        <translation>%1 (unter %2)</translation>
    </message>
</context>
<context>
    <name>votum::Writing</name>
    <message>
        <source>No misspelt word is left in this text.</source>
        <translation>In diesem Text ist kein falsch geschriebenes Wort mehr.</translation>
    </message>
    <message>
        <source>Spelling is not checked: no dictionary (hunspell) for %1 is installed.</source>
        <translation>Die Rechtschreibung wird nicht geprüft: Für %1 ist kein Wörterbuch (Hunspell) installiert.</translation>
    </message>
    <message>
        <source>Spelling is checked in the text in which you write: go to one first.</source>
        <translation>Die Rechtschreibung wird in dem Text geprüft, in dem Sie schreiben: Bitte klicken Sie zuerst in einen Text.</translation>
    </message>
    <message>
        <source>Insert a &amp;phrase</source>
        <translation>&amp;Formulierung einfügen</translation>
    </message>
    <message>
        <source>&amp;Keep the selection as a phrase</source>
        <translation>Auswahl als Formulierung &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Edit phrases…</source>
        <translation>Formulierungen b&amp;earbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>A phrase is inserted into the text in which you write: go to one first.</source>
        <translation>Eine Formulierung wird in den Text eingefügt, in dem Sie schreiben: Bitte klicken Sie zuerst in einen Text.</translation>
    </message>
</context>
</TS>
