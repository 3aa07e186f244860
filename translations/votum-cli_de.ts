<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>votum::CommandText</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Untouched: rendered anew, the same bytes.</source>
        <translation>Unverändert: neu erzeugt, Byte für Byte gleich.</translation>
    </message>
    <message>
        <source>The record is a draft and bears no seal.</source>
        <translation>Die Akte ist ein Entwurf und trägt kein Siegel.</translation>
    </message>
    <message>
        <source>Seal (SHA-256): %1</source>
        <translation>Siegel (SHA-256): %1</translation>
    </message>
    <message>
        <source>Assess messaging channels and document the decision, without a window.</source>
        <translation>Messaging-Kanäle bewerten und die Entscheidung dokumentieren, ohne Fenster.</translation>
    </message>
    <message>
        <source>unknown option --%1</source>
        <translation>unbekannte Option --%1</translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation>--%1 braucht einen Wert</translation>
    </message>
    <message>
        <source>wrong number of arguments</source>
        <translation>falsche Anzahl von Argumenten</translation>
    </message>
    <message>
        <source>--lang takes %1 or, for export, all</source>
        <translation>--lang nimmt %1 oder, beim Export, all</translation>
    </message>
    <message>
        <source>List every question of the catalogue.</source>
        <translation>Alle Fragen des Katalogs auflisten.</translation>
    </message>
    <message>
        <source>Judge an answers file without a store.</source>
        <translation>Eine Antwortdatei ohne Ablage bewerten.</translation>
    </message>
    <message>
        <source>Show one case with its judgement.</source>
        <translation>Einen Vorgang mit seiner Bewertung zeigen.</translation>
    </message>
    <message>
        <source>Issue the drafted opinion if need be, and seal the case.</source>
        <translation>Falls nötig die entworfene Stellungnahme abgeben, und den Vorgang versiegeln.</translation>
    </message>
    <message>
        <source>Check the seal of a record or of a PDF.</source>
        <translation>Das Siegel einer Akte oder eines PDF prüfen.</translation>
    </message>
    <message>
        <source>name a command</source>
        <translation>Nennen Sie einen Befehl</translation>
    </message>
    <message>
        <source>--store is missing</source>
        <translation>--store fehlt</translation>
    </message>
    <message>
        <source>unknown command %1</source>
        <translation>unbekannter Befehl %1</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Proposed decision</source>
        <translation>Vorgeschlagene Entscheidung</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n offene Frage</numerusform>
            <numerusform>%n offene Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>--as-of takes a date like 2026-11-23</source>
        <translation>--as-of nimmt ein Datum wie 2026-11-23</translation>
    </message>
    <message>
        <source>Check the catalogue, or the files or folder of another.</source>
        <translation>Den Katalog prüfen oder die Dateien oder den Ordner eines anderen.</translation>
    </message>
    <message>
        <source>Show one entry of the catalogue.</source>
        <translation>Einen Eintrag des Katalogs zeigen.</translation>
    </message>
    <message>
        <source>Write the whole catalogue as one page.</source>
        <translation>Den ganzen Katalog als eine Seite schreiben.</translation>
    </message>
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
        <source>nothing names this source</source>
        <translation>nichts nennt diese Quelle</translation>
    </message>
    <message>
        <source>The catalogue has no entry %1.</source>
        <translation>Der Katalog hat keinen Eintrag %1.</translation>
    </message>
    <message>
        <source>--out is missing</source>
        <translation>--out fehlt</translation>
    </message>
    <message>
        <source>Compare other channels for the request of an answers file.</source>
        <translation>Andere Kanäle für die Anfrage einer Antwortdatei vergleichen.</translation>
    </message>
    <message>
        <source>The same request over other channels, judged from the catalogue’s facts. A proposal, not an assessment: nobody has confirmed these answers, and open questions stay open.</source>
        <translation>Dieselbe Anfrage über andere Kanäle, beurteilt nach den Angaben des Katalogs. Ein Vorschlag, kein Prüfergebnis: Niemand hat diese Antworten bestätigt, und offene Fragen bleiben offen.</translation>
    </message>
    <message>
        <source>the case as it stands</source>
        <translation>aktueller Stand des Vorgangs</translation>
    </message>
    <message>
        <source>No channel chosen yet</source>
        <translation>Noch kein Kanal gewählt</translation>
    </message>
    <message>
        <source>Findings that fall away: %1</source>
        <translation>Entfallende Feststellungen: %1</translation>
    </message>
    <message>
        <source>Findings that depend on open questions: %1</source>
        <translation>Feststellungen, die von offenen Fragen abhängen: %1</translation>
    </message>
    <message>
        <source>New findings: %1</source>
        <translation>Neue Feststellungen: %1</translation>
    </message>
    <message>
        <source>Write decision records, or another document made from them.</source>
        <translation>Entscheidungsakten schreiben, oder ein anderes Dokument daraus.</translation>
    </message>
    <message>
        <source>--document takes one of %1</source>
        <translation>--document nimmt eines von %1</translation>
    </message>
    <message>
        <source>--paper takes a4 or letter</source>
        <translation>--paper nimmt a4 oder letter</translation>
    </message>
    <message>
        <source>name one case or --all</source>
        <translation>Nennen Sie einen Vorgang oder --all</translation>
    </message>
    <message>
        <source>The entries contain characters that the font of the PDF lacks: %1. In the PDF each is replaced by its number in square brackets and listed on the last page; the record keeps the originals.</source>
        <translation>Die Eingaben enthalten Zeichen, die der Schrift des PDF fehlen: %1. Im PDF steht für jedes seine Nummer in eckigen Klammern, und die letzte Seite führt sie auf; die Entscheidungsakte behält die ursprünglichen Zeichen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Interrupted. Cases done: %1 of %2. Files written: %3.</source>
        <translation>Abgebrochen. Erledigte Vorgänge: %1 von %2. Geschriebene Dateien: %3.</translation>
    </message>
    <message>
        <source>Cases that failed: %1 of %2. Files written: %3.</source>
        <translation>Fehlgeschlagene Vorgänge: %1 von %2. Geschriebene Dateien: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>take --json or --out, not both</source>
        <translation>--json und --out schließen einander aus</translation>
    </message>
    <message>
        <source>--as-of is for an answers file, not for a case of a store</source>
        <translation>--as-of gilt für eine Antwortdatei, nicht für einen Vorgang aus einer Ablage</translation>
    </message>
    <message>
        <source>UNKNOWN: this store did not seal this record.</source>
        <translation>UNBEKANNT: Diese Ablage hat diese Akte nicht versiegelt.</translation>
    </message>
    <message>
        <source>Known: this store sealed the record.</source>
        <translation>Bekannt: Diese Ablage hat die Akte versiegelt.</translation>
    </message>
    <message>
        <source>Known: this store issued exactly this file.</source>
        <translation>Bekannt: Diese Ablage hat genau diese Datei ausgegeben.</translation>
    </message>
    <message>
        <source>UNKNOWN: this store did not issue this file. It is an unknown file of a known record.</source>
        <translation>UNBEKANNT: Diese Ablage hat diese Datei nicht ausgegeben. Es ist eine unbekannte Datei zu einer bekannten Akte.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>First on page %1.</source>
        <translation>Zuerst auf Seite %1.</translation>
    </message>
    <message>
        <source>The record gives: %1</source>
        <translation>Die Akte ergibt: %1</translation>
    </message>
    <message>
        <source>The file is therefore untouched: this version of the program words the document differently.</source>
        <translation>Die Datei ist also unverändert: Diese Programmversion formuliert das Dokument anders.</translation>
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
        <source>older than the catalogue allows</source>
        <translation>älter, als der Katalog zulässt</translation>
    </message>
    <message>
        <source>at best: %1</source>
        <translation>bestenfalls: %1</translation>
    </message>
    <message>
        <source>To be known first: %1</source>
        <translation>Zuerst zu klären: %1</translation>
    </message>
    <message>
        <source>Blocking findings that stay: %1</source>
        <translation>Sperrende Feststellungen, die bleiben: %1</translation>
    </message>
    <message>
        <source>Other questions open anew: %1</source>
        <translation>Weitere neu offene Fragen: %1</translation>
    </message>
    <message>
        <source>Proposed by the catalogue, confirmed by nobody: %1</source>
        <translation>Vom Katalog vorgeschlagen, von niemandem bestätigt: %1</translation>
    </message>
    <message>
        <source>Tell who changed what in a case, and when.</source>
        <translation>Nennt, wer wann was an einem Vorgang geändert hat.</translation>
    </message>
    <message>
        <source>Tell what differs between two versions of a case.</source>
        <translation>Nennt, worin sich zwei Versionen eines Vorgangs unterscheiden.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <translation>%1 (Stand %2)</translation>
    </message>
    <message>
        <source>words: %1</source>
        <translation>Wortlaut: %1</translation>
    </message>
    <message>
        <source>concerned: %1 of %2</source>
        <translation>betroffen: %1 von %2</translation>
    </message>
    <message>
        <source>a later version has been begun</source>
        <translation>eine spätere Version ist begonnen</translation>
    </message>
    <message>
        <source>rests on %1</source>
        <translation>beruht auf %1</translation>
    </message>
    <message>
        <source>reviews begun: %1</source>
        <translation>begonnene Überprüfungen: %1</translation>
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
    <message>
        <source>Check a store: whether the file is whole, and whether anything was changed in it besides the program. Exit code 1 if so.</source>
        <translation>Eine Ablage prüfen: ob die Datei heil ist und ob darin etwas am Programm vorbei verändert wurde. Rückgabewert 1, wenn ja.</translation>
    </message>
    <message>
        <source>Copy a store into a new file, and check the copy.</source>
        <translation>Eine Ablage in eine neue Datei kopieren und die Kopie prüfen.</translation>
    </message>
    <message>
        <source>Put a backup in the place of a store; the present one is kept beside it.</source>
        <translation>Eine Sicherung an die Stelle einer Ablage setzen; die bisherige bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>The previous store is kept as %1.</source>
        <translation>Die bisherige Ablage ist als %1 erhalten.</translation>
    </message>
    <message>
        <source>%1 cases and versions restored.</source>
        <translation>%1 Vorgänge und Fassungen wiederhergestellt.</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>Die Ablage ist in Ordnung.</translation>
    </message>
    <message>
        <source>The store is opened for reading only.</source>
        <translation>Die Ablage ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>CHANGED: the store is not what it was when it sealed the record. Something it held until then was changed, removed or added.</source>
        <translation>VERÄNDERT: Die Ablage ist nicht mehr, was sie war, als sie die Akte versiegelte. Etwas, was sie bis dahin enthielt, wurde verändert, entfernt oder hinzugefügt.</translation>
    </message>
    <message>
        <source>Tell what differs between two catalogues, files or folders, or between the program’s own and that of --catalogue and --overlay.</source>
        <translation>Nennt, worin sich zwei Kataloge (Dateien oder Ordner) unterscheiden, oder der des Programms von dem aus --catalogue und --overlay.</translation>
    </message>
    <message>
        <source>Tell which cases rest on what differs in the catalogue of --catalogue and --overlay, or in the program’s own since they were judged, and what they would be judged now; begin their reviews.</source>
        <translation>Nennt die Vorgänge, die auf dem beruhen, was im Katalog von --catalogue und --overlay oder seit ihrer Bewertung im Katalog des Programms anders ist, und wie sie jetzt bewertet würden; beginnt auf Wunsch ihre Überprüfung.</translation>
    </message>
    <message>
        <source>name two catalogues, or --catalogue or --overlay</source>
        <translation>zwei Kataloge nennen, oder --catalogue oder --overlay</translation>
    </message>
    <message>
        <source>Known: this store issued the file as it was before something was appended.</source>
        <translation>Bekannt: Diese Ablage hat die Datei in dem Stand ausgegeben, bevor etwas angehängt wurde.</translation>
    </message>
    <message>
        <source>Here the file has: %1</source>
        <translation>In der Datei steht hier: %1</translation>
    </message>
    <message>
        <source>ALTERED: the file differs from what its record gives, and what it shows could not be compared.</source>
        <translation>VERÄNDERT: Die Datei weicht von dem ab, was ihre Akte ergibt, und was sie zeigt, ließ sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>ALTERED: the file shows or says something else than its record gives.</source>
        <translation>VERÄNDERT: Die Datei zeigt oder sagt etwas anderes, als ihre Akte ergibt.</translation>
    </message>
    <message>
        <source>The file names version %1 of the program as its maker, this is version %2. If the two make documents differently, only version %1 can tell for certain.</source>
        <translation>Nach eigener Angabe stammt die Datei von Version %1 des Programms, dies ist Version %2. Falls beide die Dokumente unterschiedlich erstellen, kann nur Version %1 es sicher sagen.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Appended: a time stamp (by: %1).</source>
        <translation>Angehängt: ein Zeitstempel (von: %1).</translation>
    </message>
    <message>
        <source>Appended: a signature (by: %1).</source>
        <translation>Angehängt: eine Signatur (von: %1).</translation>
    </message>
    <message>
        <source>It is shown on page %1.</source>
        <translation>Gezeigt wird sie auf Seite %1.</translation>
    </message>
    <message>
        <source>There it says: %1</source>
        <translation>Dort steht: %1</translation>
    </message>
    <message>
        <source>CAUTION: it lies over words of the page: %1</source>
        <translation>ACHTUNG: Sie liegt über Text der Seite: %1</translation>
    </message>
    <message>
        <source>ALTERED LATER: what was appended to the file changes what it shows or says.</source>
        <translation>NACHTRÄGLICH VERÄNDERT: Was an die Datei angehängt wurde, ändert, was sie zeigt oder sagt.</translation>
    </message>
    <message>
        <source>Whether a signature is valid and whose it is was not judged: ask a program for signatures. What a signature shows is no part of the record.</source>
        <translation>Ob eine Signatur gültig ist und von wem sie stammt, wurde nicht beurteilt; das sagt ein Signaturprogramm. Was eine Signatur zeigt, gehört nicht zur Akte.</translation>
    </message>
    <message>
        <source>APPENDED: something other than signatures was appended to the file. It changes nothing that the file shows or says.</source>
        <translation>ANGEHÄNGT: An die Datei wurde etwas anderes als Signaturen angehängt. Es ändert nichts daran, was die Datei zeigt oder sagt.</translation>
    </message>
    <message>
        <source>Its record was rendered anew and compared: pages as painted, structure, attachments, links and metadata are the same, the bytes are not.</source>
        <translation>Ihre Akte wurde neu dargestellt und verglichen: Seitenbild, Gliederung, Anhänge, Verweise und Metadaten sind gleich, die Bytes nicht.</translation>
    </message>
    <message>
        <source>Made by another version (%1; this is %2), and shows and says the same.</source>
        <translation>Von einer anderen Version erstellt (%1; dies ist %2); die Datei zeigt und sagt dasselbe.</translation>
    </message>
    <message>
        <source>REWRITTEN: another program saved the file anew, with the same pages.</source>
        <translation>NEU GESCHRIEBEN: Ein anderes Programm hat die Datei neu gespeichert, mit denselben Seiten.</translation>
    </message>
    <message>
        <source>List the cases of a store, also as a table for spreadsheets, or what is due as a calendar.</source>
        <translation>Die Vorgänge einer Ablage auflisten, auch als Tabelle für die Tabellenkalkulation, oder das Fällige als Kalender.</translation>
    </message>
    <message>
        <source>--format takes %1</source>
        <translation>--format nimmt %1</translation>
    </message>
    <message>
        <source>List the evidence of a case; add files to it, which the store keeps, remove an entry, write the files kept.</source>
        <translation>Die Nachweise eines Vorgangs auflisten; Dateien hinzufügen, die die Ablage dann aufbewahrt, einen Eintrag entfernen, die aufbewahrten Dateien schreiben.</translation>
    </message>
    <message>
        <source>kept in the store</source>
        <translation>in der Ablage</translation>
    </message>
    <message>
        <source>not in the store</source>
        <translation>nicht in der Ablage</translation>
    </message>
    <message>
        <source>the store has it already</source>
        <translation>liegt bereits in der Ablage</translation>
    </message>
    <message>
        <source>newer than in the store</source>
        <translation>neuer als in der Ablage</translation>
    </message>
    <message>
        <source>older than in the store</source>
        <translation>älter als in der Ablage</translation>
    </message>
    <message>
        <source>changed here and there since they parted</source>
        <translation>hier und dort getrennt weitergeführt</translation>
    </message>
    <message>
        <source>Everywhere: --lang %1, --author NAME, --catalogue FOLDER, --overlay FOLDER, --without-overlay, --clock-is-right, --help, --version.
Exit codes: 0 done, 1 the job failed, 2 wrong usage, 3 bad input, 4 not the file that was issued.</source>
        <translation>Überall: --lang %1, --author NAME, --catalogue ORDNER, --overlay ORDNER, --without-overlay, --clock-is-right, --help, --version.
Rückgabewerte: 0 erledigt, 1 Auftrag fehlgeschlagen, 2 falscher Aufruf, 3 fehlerhafte Eingabe, 4 nicht die herausgegebene Datei.</translation>
    </message>
    <message>
        <source>Print what a shell reads to complete these words.</source>
        <translation>Gibt aus, was eine Shell einliest, um diese Wörter zu vervollständigen.</translation>
    </message>
    <message>
        <source>completion takes bash, zsh or fish</source>
        <translation>completion verlangt bash, zsh oder fish</translation>
    </message>
    <message>
        <source>Tell what falls due for deletion under the organisation’s rules; lay down a rule; hold cases, keep them longer, or delete those due.</source>
        <translation>Zeigen, was nach den Regeln der Organisation zur Löschung fällig wird; Regeln festlegen; Vorgänge sperren, länger aufbewahren oder, wenn sie fällig sind, löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule is laid down, so nothing falls due.</source>
        <translation>Es ist keine Regel festgelegt; deshalb wird nichts fällig.</translation>
    </message>
    <message>
        <source>held since %1: %2</source>
        <translation>Löschsperre seit %1: %2</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>nicht fällig</translation>
    </message>
    <message>
        <source>due since %1</source>
        <translation>fällig seit %1</translation>
    </message>
    <message>
        <source>due on %1</source>
        <translation>fällig am %1</translation>
    </message>
    <message>
        <source>%1 still holds it, until about %2.</source>
        <translation>%1 enthält ihn noch, voraussichtlich bis %2.</translation>
    </message>
    <message>
        <source>%1 still holds it, until somebody deletes it.</source>
        <translation>%1 enthält ihn noch, bis jemand die Datei löscht.</translation>
    </message>
    <message>
        <source>name one thing to do: --rule with --months, or for the cases named --hold, --release, --until or --delete</source>
        <translation>bitte eine Aufgabe nennen: --rule mit --months oder für die genannten Vorgänge --hold, --release, --until oder --delete</translation>
    </message>
    <message>
        <source>%1 is deleted; the protocol of it is kept.</source>
        <translation>%1 ist gelöscht; das Löschprotokoll bleibt.</translation>
    </message>
    <message>
        <source>The case %1 was deleted on %2 under the organisation’s rule on retention; the store holds only the protocol of it.</source>
        <translation>Der Vorgang %1 wurde am %2 nach der Aufbewahrungsregel der Organisation gelöscht; die Ablage enthält nur noch das Löschprotokoll.</translation>
    </message>
    <message>
        <source>List the texts a case gives to send and hand out, print one, or write them as files.</source>
        <translation>Die Texte auflisten, die ein Vorgang zum Versenden und Aushändigen ergibt, einen ausgeben oder sie als Dateien schreiben.</translation>
    </message>
    <message>
        <source>--format needs --out</source>
        <translation>--format verlangt --out</translation>
    </message>
    <message>
        <source>Append an event to a sealed case; without one, list those there are and what may be reported as met.</source>
        <translation>Trägt einem versiegelten Vorgang ein Ereignis nach; ohne eines listet es die vorhandenen und was als erfüllt gemeldet werden kann.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>--kind takes conditionMet, releaseCheck, signedScan, suspension or revocation</source>
        <translation>--kind kennt conditionMet, releaseCheck, signedScan, suspension und revocation</translation>
    </message>
    <message>
        <source>--concerns is for --kind conditionMet</source>
        <translation>--concerns gehört zu --kind conditionMet</translation>
    </message>
    <message>
        <source>--date takes a day such as 2026-11-23</source>
        <translation>--date verlangt einen Tag wie 2026-11-23</translation>
    </message>
    <message>
        <source>--concerns: not among what is open; without --kind the command lists it</source>
        <translation>--concerns: nicht unter dem, was offen ist; ohne --kind listet der Befehl es auf</translation>
    </message>
    <message>
        <source>a passphrase is for --format case</source>
        <translation>eine Passphrase gibt es nur mit --format case</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Passphrase:</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Noch einmal:</translation>
    </message>
    <message>
        <source>Write what can still be read of a damaged store as files to import: the records of what was sealed, the answers of all else.</source>
        <translation>Was sich aus einer beschädigten Ablage noch lesen lässt, als Dateien zum Importieren schreiben: von Versiegeltem die Akten, von allem anderen die Antworten.</translation>
    </message>
    <message>
        <source>%1: a part of it could not be read</source>
        <translation>%1: Ein Teil davon war nicht lesbar</translation>
    </message>
    <message>
        <source>Versions of cases rescued: %1, of these not whole: %2. What the damage hides altogether cannot be counted.</source>
        <translation>Gerettete Fassungen: %1, davon unvollständig: %2. Was der Schaden ganz verdeckt, lässt sich nicht zählen.</translation>
    </message>
    <message>
        <source>Write the manual as one document.</source>
        <translation>Das Handbuch als ein Dokument schreiben.</translation>
    </message>
    <message>
        <source>Add answers files as new cases, begin cases anew from records and PDFs, take over case files; prints their file numbers. Of replies to questionnaires list what they propose, and take what is named.</source>
        <translation>Antwortdateien als neue Vorgänge anlegen, Vorgänge aus Akten und PDFs neu beginnen, Vorgangsdateien übernehmen; gibt die Aktenzeichen aus. Von Antworten auf Fragebögen auflisten, was sie vorschlagen, und das Genannte übernehmen.</translation>
    </message>
    <message>
        <source>Write the open questions that others can answer as a form to fill in.</source>
        <translation>Die offenen Fragen, die andere beantworten können, als Formular zum Ausfüllen schreiben.</translation>
    </message>
    <message>
        <source>Replies to questionnaires are imported by themselves.</source>
        <translation>Antworten auf Fragebögen werden für sich eingelesen.</translation>
    </message>
    <message>
        <source>--for takes %1</source>
        <translation>--for erwartet %1</translation>
    </message>
    <message>
        <source>--recipient is for a provider’s questionnaire</source>
        <translation>--recipient gilt nur für den Fragebogen an einen Anbieter</translation>
    </message>
    <message>
        <source>fills a gap</source>
        <translation>füllt eine Lücke</translation>
    </message>
    <message>
        <source>already taken</source>
        <translation>bereits übernommen</translation>
    </message>
    <message>
        <source>differs from the present answer</source>
        <translation>weicht von der jetzigen Antwort ab</translation>
    </message>
    <message>
        <source>the question reads otherwise by now</source>
        <translation>die Frage lautet inzwischen anders</translation>
    </message>
    <message>
        <source>the form asked in other words than the catalogue</source>
        <translation>das Formular hat in anderem Wortlaut gefragt als der Katalog</translation>
    </message>
    <message>
        <source>not asked at present</source>
        <translation>die Frage stellt sich derzeit nicht</translation>
    </message>
    <message>
        <source>cannot be taken</source>
        <translation>lässt sich nicht übernehmen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>As the form asked</source>
        <translation>Wortlaut im Formular</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
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
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) left: not taken before you have looked at them.</source>
        <translation>
            <numerusform>%n Antwort blieb übrig: Sie wird erst übernommen, wenn Sie sie angesehen und genannt haben.</numerusform>
            <numerusform>%n Antworten blieben übrig: Sie werden erst übernommen, wenn Sie sie angesehen und genannt haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>--logo-text describes a --logo</source>
        <translation>--logo-text beschreibt ein --logo</translation>
    </message>
    <message>
        <source>Not part of the sealed record, but added by whoever issued the document: %1</source>
        <translation>Nicht Teil der versiegelten Akte, sondern bei der Ausgabe des Dokuments hinzugefügt: %1</translation>
    </message>
</context>
</TS>
