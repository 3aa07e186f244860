// What the register shows of the trash. Moving there and back is Session::trashCase.
#include "session/session.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace votum {

Result<std::vector<CaseSummary>> Session::trashedCases() const
{
    if (!m_store)
        return Error{u"noStore"_s, {}, {}};
    return m_store->list(true);
}

} // namespace votum
