// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures/gallery.h"
#include "ui/assessment/assessmentview.h"
#include "ui/desk.h"
#include "ui/document/reportview.h"
#include "ui/help/manualwindow.h"
#include "ui/look/programstyle.h"
#include "ui/mainwindow.h"
#include "ui/register/allmeasurespage.h"
#include "ui/register/registerview.h"
#include "ui/settingsdialog.h"
#include "ui/steps/steppage.h"
#include "ui/store/marks/storemark.h"
#include "ui/views.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStatusBar>
#include <QStyle>
#include <QTemporaryFile>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace votum;

// votum-pictures OUT [WIDTHxHEIGHT ZOOM]: pictures of every window, dialog and menu, in each
// language and scheme, in the usual sizes, or in this one with an interface of so many percent.
// votum-pictures --manual FOLDER: those that stand in the manual, into FOLDER/LANGUAGE.
// Exit code 1 if words are cut somewhere; each is told.

namespace {

constexpr auto screen =
    R"({"screens": [{"name": "screen", "x": 0, "y": 0, "width": 2560, "height": 1440,
    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})";
constexpr int bandColor = 0; // whatever the folder of the store is named
constexpr QSize sizeInManual{1024, 660};

QPalette darkPalette()
{
    const QColor window(0x2b, 0x2d, 0x30), base(0x1e, 0x1f, 0x22), text(0xe6, 0xe8, 0xea);
    QPalette palette(text, window, window.lighter(140), window.darker(150), window.darker(120),
                     text, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x9a, 0x9e, 0xa3));
    return palette;
}

// As the system had this scheme of colours.
void setScheme(const QPalette &system)
{
    QApplication::setPalette(programPalette(system).resolve(system));
}

// The program with a store of its own, as somebody at work has it before them.
class Studio
{
public:
    Studio(Language language, QSize size)
        : m_isOpen(m_desk.session.openStore(m_desk.path()))
        , m_window(&m_desk.session, &m_desk.settings, &m_words)
    {
        m_words.speak(language);
        setStoreMark(m_desk.settings, m_desk.path(), {QString(), bandColor, true});
        m_window.resize(size);
        m_window.show();
    }

    MainWindow &window() { return m_window; }
    Session &session() { return m_desk.session; }
    template<class View>
    View &view()
    {
        return *m_window.findChild<View *>();
    }
    // Of the open case; a dialog of it may have led to the document.
    AssessmentView &caseView()
    {
        view<Views>().showAssessment();
        return view<AssessmentView>();
    }
    QList<QMenu *> menus() const
    {
        QList<QMenu *> menus;
        for (const QAction *action : m_window.menuBar()->actions())
            menus << action->menu();
        return menus;
    }
    void openExample()
    {
        QMenu *examples = nullptr;
        for (const QAction *action : menus().first()->actions())
            examples = examples ? examples : action->menu(); // the first of the menus in it
        emit examples->aboutToShow();
        examples->actions().last()->trigger(); // the travel agency
        Q_ASSERT(session().hasCase());
    }
    // As its keys do, which reach an active window only.
    void press(const QKeySequence &keys)
    {
        for (QAction *action : m_window.findChildren<QAction *>()) {
            if (action->shortcut() == keys)
                return action->trigger();
        }
    }
    // A case with opinion, decision and seal.
    void openSealed()
    {
        m_window.openStore(m_desk.path());
        const Result<void> made = session().createCase(
            u"Terminerinnerungen – appointment reminders"_s, u"Praxis am Markt"_s, windowLanguage(),
            u"whatsapp-business-app"_s);
        Q_ASSERT(made);
        m_desk.issueOpinion();
        m_desk.seal();
    }
    // More cases, and the way back to all of them.
    void fillRegister()
    {
        m_desk.addCase(u"Newsletter"_s, u"whatsapp-cloud-provider"_s);
        m_desk.addCase(windowLanguage() == Language::German ? u"Kundendienst"_s
                                                            : u"Customer service"_s,
                       u"whatsapp-business-app"_s);
        press(Qt::CTRL | Qt::Key_W);
    }

private:
    Desk m_desk;
    Translation m_words;
    bool m_isOpen;
    MainWindow m_window;
};

// With what lies in it.
void takeMenu(Gallery &gallery, QMenu *menu, const QString &name)
{
    emit menu->aboutToShow();
    menu->popup(QPoint(20, 20));
    gallery.take(menu, name);
    menu->hide();
    int inside = 0;
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            takeMenu(gallery, action->menu(), u"%1-%2"_s.arg(name).arg(++inside));
    }
}

void takeDialogsOfMenus(Gallery &gallery, Studio &studio)
{
    QList<QMenu *> menus = studio.menus();
    std::reverse(menus.begin(), menus.end()); // one of the first closes the case
    for (const QMenu *menu : std::as_const(menus)) {
        for (QAction *action : menu->actions()) {
            studio.caseView();
            if (!action->menu() && action->isEnabled() && action->text().endsWith(u'…'))
                gallery.takeDialogs([action] { action->trigger(); },
                                    u"dialog-"_s + action->objectName());
        }
    }
    gallery.takeDialogs([&] { studio.menus().last()->actions().last()->trigger(); }, u"about"_s);
}

// The page of a step that is longer than the window, at its end.
void takeEnd(Gallery &gallery, Studio &studio, const QString &name)
{
    for (const auto *page : studio.view<AssessmentView>().findChildren<StepPage *>()) {
        QScrollBar *bar = page->verticalScrollBar();
        if (!page->isVisible() || bar->maximum() == 0)
            continue;
        const int place = bar->value();
        bar->setValue(bar->maximum());
        gallery.take(&studio.window(), name);
        bar->setValue(place);
    }
}

void takeCase(Gallery &gallery, Studio &studio, const QString &name)
{
    AssessmentView &view = studio.caseView();
    for (int step = 0; step < 9; ++step) {
        view.showStep(step);
        const QString stepName = u"%1-step-%2"_s.arg(name).arg(step + 1);
        gallery.take(&studio.window(), stepName);
        takeEnd(gallery, studio, stepName + u"-end"_s);
        auto *add = view.findChild<QPushButton *>(u"addRecipient"_s);
        if (add && add->isVisible() && add->isEnabled())
            gallery.takeDialogs([add] { add->click(); }, u"recipient"_s);
        gallery.takeDialogsOf(&view);
        studio.caseView();
    }
    view.showMeasures();
    gallery.take(&studio.window(), name + u"-measures"_s);
    gallery.takeDialogsOf(&view);
    studio.caseView().showEvidence();
    gallery.take(&studio.window(), name + u"-evidence"_s);
    gallery.takeDialogsOf(&view);
    studio.caseView().toggleNotes();
    gallery.take(&studio.window(), name + u"-notes"_s);
    emit view.reportRequested();
    gallery.take(&studio.window(), name + u"-document"_s);
}

// Of the store of one's own: that of the examples is left for it.
void takeRegister(Gallery &gallery, Studio &studio)
{
    studio.fillRegister();
    gallery.take(&studio.window(), u"register"_s);
    QTest::keyClick(studio.window().focusWidget(), Qt::Key_A, Qt::ControlModifier);
    gallery.take(&studio.window(), u"register-several"_s);
    studio.press(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    gallery.take(&studio.window(), u"all-measures"_s);
    emit studio.view<AllMeasuresPage>().closeRequested();
    studio.view<RegisterView>().showTrash();
    gallery.take(&studio.window(), u"trash"_s);
}

void takeManual(Gallery &gallery, const Catalogue &catalogue, QSize size)
{
    ManualWindow manual(catalogue);
    manual.resize(std::min(size.width(), manual.width()), std::min(size.height(), manual.height()));
    manual.show();
    gallery.take(&manual, u"manual"_s);
    manual.findChild<QLineEdit *>(u"search"_s)->setText(u"PDF"_s);
    gallery.take(&manual, u"manual-search"_s);
}

Gallery takeAll(const QString &folder, Language language, QSize size)
{
    Gallery gallery(folder);
    Studio studio(language, size);
    gallery.take(&studio.window(), u"register-empty"_s);
    studio.openExample();
    takeCase(gallery, studio, u"case"_s);
    int number = 0;
    for (QMenu *menu : studio.menus())
        takeMenu(gallery, menu, u"menu-%1"_s.arg(++number));
    takeDialogsOfMenus(gallery, studio);
    studio.openSealed();
    takeCase(gallery, studio, u"sealed"_s);
    takeDialogsOfMenus(gallery, studio);
    takeRegister(gallery, studio);
    takeManual(gallery, studio.session().catalogue(), size);
    return gallery;
}

// Few, and of what a reader has to find again in the window.
Gallery takeForManual(const QString &folder, Language language)
{
    Gallery gallery(folder);
    Studio studio(language, sizeInManual);
    studio.window().statusBar()->hide(); // it names a folder nobody has
    studio.openExample();
    auto &view = studio.view<AssessmentView>();
    view.showStep(3);
    gallery.take(&studio.window(), u"case"_s);
    view.showMeasures();
    gallery.take(&studio.window(), u"measures"_s);
    view.showStep(8);
    gallery.take(&studio.window(), u"decision"_s);
    emit view.reportRequested();
    gallery.take(&studio.window(), u"document"_s);
    studio.openSealed();
    studio.fillRegister();
    gallery.take(&studio.window(), u"register"_s);
    return gallery;
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryFile screens; // a dialog is never larger than the screen
    if (!screens.open() || screens.write(screen) < 0 || !screens.flush())
        return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    QApplication::setStyle(new ProgramStyle);
    QTextStream out(stdout);
    const QStringList arguments = QApplication::arguments().mid(1);
    const bool isManual = arguments.value(0) == "--manual"_L1;
    const QStringList side = arguments.value(1).split(u'x');
    const int zoom = arguments.value(2, u"100"_s).toInt();
    const bool isSized = !isManual && arguments.size() == 3 && side.size() == 2;
    if (!isSized && arguments.size() != (isManual ? 2 : 1)) {
        out << "votum-pictures OUT [WIDTHxHEIGHT ZOOM] | --manual FOLDER\n";
        return 2;
    }
    const QDir folder(isManual ? arguments[1] : arguments[0]);
    QList<QSize> sizes{{1440, 900}, {1024, 768}};
    if (isSized)
        sizes = {{side[0].toInt(), side[1].toInt()}};
    QApplication::setFont(zoomed(QApplication::font(), zoom));
    const QPalette light = QApplication::style()->standardPalette();
    QStringList faults;
    int count = 0;
    const auto add = [&](const Gallery &gallery) {
        faults += gallery.faults();
        count += gallery.count();
    };
    for (const Language language : allLanguages()) {
        setScheme(light);
        if (isManual) {
            add(takeForManual(folder.filePath(languageCode(language)), language));
            continue;
        }
        for (const QSize size : std::as_const(sizes)) {
            for (const bool dark : {false, true}) {
                setScheme(dark ? darkPalette() : light);
                const QString name = u"%1-%2x%3-%4"_s.arg(
                    languageCode(language), QString::number(size.width()),
                    QString::number(size.height()), dark ? u"dark"_s : u"light"_s);
                add(takeAll(folder.filePath(name), language, size));
                out << name << Qt::endl;
            }
        }
    }
    for (const QString &fault : faults)
        out << "cut: " << fault << '\n';
    out << count << " pictures, " << faults.size() << " texts cut\n";
    return faults.isEmpty() ? 0 : 1;
}
