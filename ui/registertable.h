#pragma once

#include <QTableView>

namespace votum {

// The register's table. Its columns share the room there is until someone draws one wider; from
// then on they stay as drawn. GUI thread.
class RegisterTable : public QTableView
{
    Q_OBJECT

public:
    explicit RegisterTable(QWidget *parent = nullptr);

    // Order, sorting and, if drawn, widths; with the model in place.
    QByteArray columnState() const;
    bool restoreColumns(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOutColumns();

    bool m_drawn = false;     // by hand
    bool m_layingOut = false; // by us
};

} // namespace votum
