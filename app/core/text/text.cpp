#include "core/text/text.h"

using namespace Qt::StringLiterals;

namespace votum {

QString languageCode(Language language)
{
    return language == Language::German ? u"de"_s : u"en"_s;
}

} // namespace votum
