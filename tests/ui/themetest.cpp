// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/theme.h"
#include "ui/look/icons.h"
#include "ui/look/programstyle.h"
#include "ui/words/roles.h"

#include <QPainter>
#include <QStyleOption>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QPalette lightPalette()
{
    return QPalette(QColor(0xef, 0xef, 0xef), QColor(0xf6, 0xf6, 0xf6));
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x32, 0x32, 0x32), QColor(0x2a, 0x2a, 0x2a));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, QColor(0xf0, 0xf0, 0xf0));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    return palette;
}

QPalette highContrast(const QColor &text, const QColor &ground)
{
    QPalette palette(text, ground, text, text, text, text, text, ground, ground);
    palette.setColor(QPalette::PlaceholderText, QColor(128, 128, 128));
    return palette;
}

constexpr std::array roles{Role::Blocking, Role::Serious, Role::Notice, Role::Fine, Role::Open};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void darkIsSeenFromThePalette()
    {
        QVERIFY(!isDark(lightPalette()));
        QVERIFY(isDark(darkPalette()));
    }

    void contrastFollowsTheStandard()
    {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void everyColourIsLegible_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void everyColourIsLegible()
    {
        QFETCH(const QPalette, palette);
        const QColor base = palette.color(QPalette::Base), window = palette.color(QPalette::Window);
        for (const Role role : roles) {
            const QColor color = roleColor(role, palette);
            for (const QColor &ground : {base, window, tint(role, palette)})
                QVERIFY2(contrast(color, ground) >= 4.5, qPrintable(color.name() + ground.name()));
            const QColor text = palette.color(QPalette::WindowText);
            QVERIFY(contrast(text, tint(role, palette)) >= 4.5);
        }
        for (const QColor &ground : {base, window}) {
            QVERIFY(contrast(quietColor(palette), ground) >= 4.5);
            QVERIFY(contrast(accentColor(palette), ground) >= 4.5);
        }
        QVERIFY(contrast(accentColor(palette), accentTint(palette)) >= 4.5);
    }

    // WCAG 2.2, 1.4.6 and 1.4.11; what is chosen or of a role has no ground of its own.
    void inHighContrastTextHasSevenToOneAndLinesAreText()
    {
        for (const QPalette &palette :
             {highContrast(Qt::black, Qt::white), highContrast(Qt::white, Qt::black)}) {
            const QColor ground = palette.color(QPalette::Base),
                         text = palette.color(QPalette::WindowText);
            for (const Role role : roles) {
                QVERIFY(contrast(roleColor(role, palette), ground) >= 7);
                QCOMPARE(tint(role, palette).name(), ground.name());
            }
            QVERIFY(contrast(accentColor(palette), ground) >= 7);
            QCOMPARE(accentTint(palette).name(), ground.name());
            QCOMPARE(quietColor(palette).name(), text.name());
            QCOMPARE(lineColor(palette).name(), text.name());
            QCOMPARE(rimColor(palette).name(), text.name());
            const QPalette ours = programPalette(palette);
            QVERIFY(contrast(ours.color(QPalette::PlaceholderText), ground) >= 7);
            QVERIFY(contrast(ours.color(QPalette::Highlight),
                             ours.color(QPalette::HighlightedText)) >= 7);
        }
        QVERIFY(lineColor(lightPalette()) != lightPalette().color(QPalette::WindowText));
        const QPalette grey = QPalette(QColor(0xef, 0xef, 0xef)); // black on it: an ordinary scheme
        QVERIFY(lineColor(grey) != grey.color(QPalette::WindowText));
    }

    // A desktop's dark palette that forgot the hints; one that did not is left alone.
    void hintsInEmptyFieldsAreLegible()
    {
        QPalette forgetful = darkPalette();
        forgetful.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        const QColor hint = legiblePlaceholder(forgetful).color(QPalette::PlaceholderText);
        QVERIFY(contrast(hint, forgetful.color(QPalette::Base)) >= 3);
        QPalette sound = lightPalette();
        sound.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        QCOMPARE(legiblePlaceholder(sound).resolveMask(), QPalette().resolveMask());
    }

    // What can be chosen or typed into is seen before anything is in it, on the page and on a card.
    void indicatorsAndFieldsHaveAnOutline()
    {
        const ProgramStyle style;
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            const QColor window = palette.color(QPalette::Window);
            const QColor sheet =
                isDark(palette) ? window.lighter(120) : palette.color(QPalette::Base);
            for (const auto element :
                 {QStyle::PE_IndicatorRadioButton, QStyle::PE_IndicatorCheckBox}) {
                for (const QColor &ground : {window, sheet}) {
                    QImage image(40, 40, QImage::Format_RGB32);
                    image.fill(ground);
                    QStyleOptionButton option;
                    option.palette = palette;
                    option.rect = QRect(4, 4, 32, 32);
                    option.state = QStyle::State_Enabled;
                    QPainter painter(&image);
                    style.drawPrimitive(element, &option, &painter, nullptr);
                    painter.end();
                    double best = 0; // along the line to the middle
                    for (int x = 0; x < 20; ++x)
                        best = std::max(best, contrast(image.pixelColor(x, 20), ground));
                    QVERIFY2(best >= 3, qPrintable(QString::number(best)));
                }
            }
        }
    }

    void whatIsSelectedIsLegible()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            const QPalette ours = programPalette(palette);
            QVERIFY(contrast(ours.color(QPalette::Highlight),
                             ours.color(QPalette::HighlightedText)) >= 4.5);
        }
    }

    void rolesDiffer()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            QSet<QRgb> colors;
            for (const Role role : roles)
                colors.insert(roleColor(role, palette).rgb());
            QCOMPARE(colors.size(), qsizetype(roles.size()));
        }
    }

    void knockOutsBlock()
    {
        QCOMPARE(roleOf(Severity::KnockOut), Role::Blocking);
        QCOMPARE(roleOf(Severity::KnockOutUntil), Role::Blocking);
        QCOMPARE(roleOf(Severity::OpenCritical), Role::Open);
        QCOMPARE(roleOf(Outcome::NotPermissible), Role::Blocking);
        QCOMPARE(roleOf(Outcome::Permissible), Role::Fine);
    }

    // An icon is drawn in the colour of its role, and follows the palette without being made anew.
    void iconsFollowThePalette()
    {
        const QIcon stop = icon(Role::Blocking);
        QGuiApplication::setPalette(lightPalette());
        const QImage light = stop.pixmap(32, 32).toImage();
        QGuiApplication::setPalette(darkPalette());
        const QImage dark = stop.pixmap(32, 32).toImage();
        QVERIFY(light != dark);
        // The bar in the middle of the octagon is wide enough to be painted fully.
        QCOMPARE(light.pixelColor(16, 16).name(), roleColor(Role::Blocking, lightPalette()).name());
        QCOMPARE(dark.pixelColor(16, 16).name(), roleColor(Role::Blocking, darkPalette()).name());
    }

    // Told apart without colour: the shapes differ.
    void roleIconsDifferInShape()
    {
        QGuiApplication::setPalette(lightPalette());
        QSet<QByteArray> shapes;
        for (const Role role : roles) {
            const QImage alpha =
                icon(role).pixmap(32, 32).toImage().convertToFormat(QImage::Format_Alpha8);
            shapes.insert(
                QByteArray(reinterpret_cast<const char *>(alpha.constBits()), alpha.sizeInBytes()));
        }
        QCOMPARE(shapes.size(), qsizetype(roles.size()));
    }

    void distancesFollowTheFont()
    {
        QWidget widget;
        QFont font = widget.font();
        font.setPointSizeF(10);
        widget.setFont(font);
        const int usual = unit(&widget);
        font.setPointSizeF(20);
        widget.setFont(font);
        QVERIFY(unit(&widget) > usual * 3 / 2);
    }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
